"""Words by what they mean, for statements whose own words no weight knows; many are in several groups.

A word of one group tells little by itself: which groups speak for which kind of statement is weighed.
"""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

MEANINGS: Final = {
    "feeling": word_set(
        """proud ashamed delighted sick sorry furious heartbroken thrilled gutted relieved pleased
        disappointed bitter angry afraid frightened scared worried happy unhappy sad glad grateful
        devastated appalled shocked stunned saddened hurt tired weary exhausted lonely lucky
        unlucky jealous embarrassed humbled honoured honored moved upset outraged dismayed alarmed
        anxious nervous desperate excited amazed surprised cheerful miserable distraught hopeful
        confident convinced optimistic pessimistic confused bewildered frustrated satisfied
        content betrayed insulted humiliated mood joy grief pride anger fury fear hope despair
        relief regret sorrow shame love hate hatred happiness sadness pleasure pain loneliness"""
    ),
    "praise": word_set(
        """good great better best excellent wonderful marvellous marvelous brilliant superb splendid lovely
        beautiful fine fantastic terrific magnificent outstanding remarkable impressive
        extraordinary exceptional amazing incredible perfect elegant graceful charming delightful
        delicious brave courageous heroic noble decent honest honourable generous kind gentle
        gracious patient wise clever smart bright talented gifted skilful skillful careful
        thoughtful sensible reasonable fair just right sound solid strong robust healthy welcome
        encouraging promising historic unique important valuable precious worthy worthwhile useful
        helpful effective successful triumph victory success masterpiece miracle gift joy treasure
        genius hero heroes legend champion inspiring compelling convincing powerful memorable
        funny witty warm friendly loyal faithful tireless fearless bold daring ambitious fresh
        original lively vivid deserved finest greatest kindest nicest favourite favorite proudest
        happiest bravest toughest prettiest"""
    ),
    "blame": word_set(
        """bad worse worst awful terrible dreadful horrible appalling atrocious abysmal disgraceful shameful
        scandalous outrageous shocking unacceptable intolerable inexcusable unforgivable wrong
        unfair unjust unreasonable absurd ridiculous ludicrous laughable farcical silly stupid
        foolish daft mad crazy insane idiotic senseless pointless useless worthless hopeless
        helpless meaningless needless reckless careless thoughtless heartless ruthless shameless
        spineless toothless feeble weak poor shabby shoddy sloppy lazy clumsy crude cruel brutal
        savage vicious vile wicked evil sinister nasty mean petty spiteful malicious vindictive
        cynical selfish greedy arrogant smug pompous vain cowardly dishonest deceitful corrupt
        crooked hypocritical incompetent inept irresponsible negligent misguided mistaken naive
        shortsighted short-sighted flawed partial biased misleading dubious questionable doubtful
        dangerous harmful damaging disastrous catastrophic ruinous fatal toxic poisonous ugly grim
        bleak gloomy dismal depressing tragic sad pathetic pitiful embarrassing humiliating
        insulting offensive derisory degrading inhumane inhuman barbaric chaotic messy confused
        muddled overblown exaggerated excessive expensive costly wasteful slow late overdue
        premature rash hasty timid unwise unlucky unfortunate regrettable dull boring tedious
        dreary bland mediocre ordinary thin hollow empty cheap vulgar cold chilly harsh bitter
        hostile unpopular disgrace scandal outrage insult farce joke shambles mess disaster
        catastrophe tragedy travesty nightmare nonsense rubbish failure betrayal mistake blunder
        mockery sham charade circus stunt gimmick smear slur lie lies liar liars fool fools idiot
        idiots coward cowards bully bullies thug thugs clown clowns crook crooks traitor traitors
        hypocrite monster monsters villain villains scapegoat shame madness folly greed cowardice
        arrogance contempt indifference cruelty incompetence negligence complacency hypocrisy
        vanity spite malice stupidity laziness chaos misery stain blot eyesore propaganda
        witch-hunt vandalism robbery theft murder poison plague curse burden menace threat trap
        betray betrayed failed ruined ruin wrecked destroyed wasted abandoned neglected ignored
        forgotten squandered botched bungled"""
    ),
    "worth": word_set(
        """matter matters worth worthy point reason reasons excuse excuses sense question trouble problem
        problems difference truth lesson lessons meaning price cost risk danger chance way kind
        sort thing things deal respect trust faith confidence dignity courage justice freedom
        democracy history future nation spirit soul heart power money peace patience silence
        honour honor duty right rights principle principles values"""
    ),
    "emphasis": word_set(
        """very so too really simply absolutely deeply utterly frankly honestly quite rather pretty far
        entirely completely totally merely just only barely hardly scarcely truly terribly awfully
        badly extremely incredibly remarkably surprisingly wildly hugely vastly perfectly plainly
        clearly obviously certainly surely of course indeed actually even ever never always
        nothing everything nobody everybody everyone anyone anything enough exactly precisely
        basically essentially effectively practically virtually"""
    ),
    "likelihood": word_set(
        """perhaps probably likely unlikely possibly maybe seems seemed seem appears appear appeared looks
        looked look sounds sounded feels felt almost nearly suppose guess suspect bound certain
        sure doubt bet reckon"""
    ),
    "mind": word_set(
        """think thought believe believed feel feels felt hope hopes hoped wish fear fears feared doubt
        doubts doubted wonder suspect suppose guess imagine expect expected want wanted wants
        prefer preferred like liked love loved hate hated enjoy enjoyed admire admired regret
        regretted mind care cares deserve deserves deserved trust understand know believes thinks
        wishes hoping afraid"""
    ),
    "change": word_set(
        """rose fell dropped doubled halved tripled trebled quadrupled increased decreased declined shrank
        shrunk grew grown slipped gained climbed risen fallen jumped soared plunged tumbled
        slumped dipped edged widened narrowed rise fall drop decline increase decrease growth
        rising falling growing shrinking worsened improved recovered slowed accelerated peaked
        reached exceeded outnumbered lost averaged accounted totalled totaled"""
    ),
    "statistics": word_set(
        """percent percentage average averages median mean rate rates share proportion margin majority
        minority lowest highest fewest least most level levels total totals per ratio score scores
        scored points figure figures number numbers count counts quarter half third two-thirds
        tenth fifth times twice fold likely associated correlation correlated linked link
        association effect effects significant significantly difference differences pattern
        patterns trend trends sample samples group groups control placebo participants volunteers
        respondents patients households subjects cases compared comparison"""
    ),
    "evidence": word_set(
        """evidence traces trace sign signs test tests tested testing scan scans sample samples analysis
        examination laboratory lab dna genetic fingerprint fingerprints footage recording
        recordings records record log logs ledger ledgers data measured measurement measurements
        measure recorded detected identified matched contained contains contaminated contamination
        fracture fractures tumour tumor wound wounds bruises injury injuries blood bone bones
        skull teeth tissue residue deposits layers layer fragments fragment pollen charcoal
        isotope isotopes radiocarbon dated dating signature forged altered tampered valve bolt
        bolts crack cracks fault faulty corroded corrosion rusted loose leak leaking levels
        concentration concentrations lead arsenic mercury nitrate bacteria virus strain infected
        infection infections species specimens population populations breeding pairs nests larvae
        autopsy pathologist torn rupture"""
    ),
    "judgement": word_set(
        """guilty unlawful unlawfully lawful illegal illegally breached breach breaches misled mislead
        neglect negligence violated violation violations liable innocent unconstitutional void
        invalid valid jurisdiction discriminated discrimination plagiarised plagiarized plagiarism
        misconduct wrongdoing disproportionate falsified fabricated omitted concealed overcharged
        undeclared"""
    ),
    "unit": word_set(
        """metres meters kilometres kilometers centimetres centimeters millimetres millimeters miles feet
        inches degrees celsius kilos kilograms kilogrammes grams grammes milligrams litres liters
        tonnes tons hectares acres square hours minutes seconds decibels watts volts knots mph kph
        light-years"""
    ),
    "money": word_set(
        """euros euro crowns crown pounds dollars cents kroner francs pesos million billion bn trillion
        profit profits revenue sales turnover debt debts loan loans budget salary wages rent rents
        paid pay payment payments fee fees tax taxes cost costs price prices bill bills"""
    ),
    "number": word_set(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
        hundreds thousand thousands dozen dozens half one-third two-thirds both"""
    ),
    "time": word_set(
        """yesterday today tomorrow tonight morning afternoon evening night noon midnight weekend week weeks
        month months year years day days hour hours minute minutes spring summer autumn winter ago
        later earlier last next since until before after soon already then when during century
        decade decades o'clock dawn dusk"""
    ),
    "deed": word_set(
        """went came took put told gave asked sat stood heard saw ran opened signed sold bought left got
        brought sent called rang walked drove carried kept held picked pulled pushed threw wrote
        read met talked spoke played worked lived slept woke ate drank cooked washed built painted
        cut dug climbed fell broke died born married buried moved returned arrived stayed waited
        watched looked turned showed hid found lost stole shot fired hit killed arrested charged
        detained released questioned searched seized handed offered agreed refused accepted
        resigned joined started began stopped finished ended closed used wore knew learned taught
        grew paid booked posted emailed phoned visited travelled traveled flew swam sang dropped
        locked knocked poured burned burnt spilled slipped kicked grabbed hugged kissed cried
        screamed shouted"""
    ),
    "plan": word_set(
        """will would plans planned planning intends intend intended continue resume reopen open close appeal
        run stand step retire sign vote meet publish release announce announced launch launched
        build built hire hired recruit recruited repay refund review reviewing investigate
        investigating considering consider discuss discussed talks negotiations agreement deal
        scheduled due expected set ready start begin replace replaced move transfer available
        under way underway forward bid plead pleaded"""
    ),
    "scene": word_set(
        """mother father brother sister son daughter wife husband uncle aunt grandmother grandfather mum dad
        mom boy girl baby child children dog cat horse cow kitchen door window table chair bed
        room house home street road bridge car van lorry truck bus train boat ship bag coat shoes
        hat letter letters phone telephone email key keys book bottle cup box drawer garden field
        river hill wall roof stairs school office shop church hospital station police neighbour
        neighbor friend friends colleague boss teacher doctor soup bread tea coffee snow rain"""
    ),
    "anybody": word_set(
        """people anybody nobody somebody everyone everybody anyone someone those whoever voters children
        women men families workers you your we our us they them their society country city town
        world government minister party council company"""
    ),
    "duty": word_set(
        """should must ought need needs needed has have had required require requires let please stop urge
        call calls demand demands ask asks asking insist time now immediately once delay without
        ban inquiry apology resign resignation"""
    ),
    "image": word_set(
        """like as wolf wolves fox lion lions sheep lamb dog dogs elephant circus theatre play stage costume
        mask door window mirror ghost ghosts grave funeral wedding marriage divorce storm fire
        water river sea ocean boat captain ship wheel brake engine bridge road map compass
        umbrella sledgehammer knife gun bullet bomb medicine cure disease fever doctor wound
        plaster bandage poker dice gamble lottery chess hostage prison cage chain chains rope
        anchor blanket carpet curtain cake bread crumbs soup sauce salt sugar honey candle lamp
        torch shadow smoke mud dust dirt gold"""
    ),
}
"""What a content tells of: by the name of a meaning, words in lower case."""

CUES: Final = {
    "find": word_set(
        """find discover detect determine calculate measure count establish demonstrate prove identify
        document show reveal conclude record trace verify date project"""
    ),
    "estimate": word_set("""estimate put project forecast predict calculate reckon"""),
    "argue": word_set(
        """argue insist maintain contend complain lament claim protest object counter warn caution fear
        stress opine reckon joke quip boast enthuse marvel fume declare"""
    ),
    "inform": word_set(
        """announce confirm disclose reveal explain note recall tell testify report inform notify promise
        pledge vow deny admit acknowledge concede add allege"""
    ),
    "ask": word_set(
        """urge ask demand recommend request order advise call appeal plead beg press implore exhort instruct
        propose encourage invite petition"""
    ),
    "judge": word_set(
        """call describe label brand criticise criticize condemn dismiss reject praise hail deride mock slam
        blast welcome blame accuse liken compare thank deem denounce"""
    ),
}
"""What a cue does: by the name of a class, verbs in their basic form."""
