"""English words by which the proposer tells what a sentence is, and what it must not touch."""

from __future__ import annotations

from typing import Final

from quizapp.pack.checks.warnings.english_lexicon import parse_word_list

SAY: Final = parse_word_list(
    """say says said saying add adds added write writes wrote written tell tells told report reports reported
    find finds found note notes noted explain explains explained state states stated announce announces
    announced argue argues argued believe believes believed think thinks thought warn warns warned estimate
    estimates estimated conclude concludes concluded show shows showed shown suggest suggests suggested
    record records recorded reply replies replied answer answers answered insist insists insisted stress
    stresses stressed point points pointed remark remarks remarked maintain maintains maintained observe
    observes observed hold holds held reveal reveals revealed indicate indicates indicated according recall
    recalls recalled confirm confirms confirmed complain complains complained fear fears feared predict
    predicts predicted expect expects expected testify testifies testified"""
)
"""Verbs after which a whole clause may stand, without “that” as well."""

NEUTRAL: Final = parse_word_list(
    """say says said saying add adds added write writes wrote written tell tells told report reports reported
    find finds found state states stated according record records recorded count counts counted measure
    measures measured show shows showed estimate estimates estimated announce announces announced answer
    answers answered ask asks asked explain explains explained publish publishes published that to the they
    he she it"""
)
"""Words of a cue that take no side, and may be shown as they stand."""

CALL: Final = parse_word_list(
    """urge urges urged demand demands demanded recommend recommends recommended propose proposes proposed
    request requests requested ask asks asked call calls called require requires required order orders
    ordered insist insists insisted"""
)
"""Verbs after which “that” may bring a wish in the place of a statement."""

ANY_SAY: Final = (
    SAY
    | CALL
    | parse_word_list(
        """claim claims claimed deny denies denied accuse accuses accused dismiss dismisses dismissed reject
        rejects rejected criticise criticises criticised criticize criticizes criticized welcome welcomes
        welcomed praise praises praised condemn condemns condemned describe describes described admit admits
        admitted concede concedes conceded allege alleges alleged hope hopes hoped want wants wanted quote
        quotes quoted promise promises promised declare declares declared agree agrees agreed suspect suspects
        suspected doubt doubts doubted reportedly allegedly apparently supposedly view views spokesman
        spokeswoman spokesperson statement comment comments commented speak speaks spoke speaking assert
        asserts asserted cite
        cites cited mention mentions mentioned tweet tweeted joke joked quip quipped laugh laughed sigh
        sighed shout shouted cry cried whisper whispered denounce denounced defend defended blame blames
        blamed"""
    )
)
"""Words that show, or may show, that somebody's words are passed on."""

PAST: Final = parse_word_list(
    """rose fell grew became began went came made took gave found cost lost won ran held led left paid sold
    built felt kept knew saw showed spent stood thought told brought bought broke chose drew drove put cut
    hit set shut let said meant met sent slept spoke swam taught threw understood wrote got had did sank rang
    ate drank flew froze hid rode sang shook wore lay sat stuck struck swept bore bred fed fled fought hung
    laid lent lit slid sought spread sprang stole swore tore woke wound read needs remains costs takes"""
)
"""Irregular forms that make a clause of words, and a few of the present that are rarely anything else."""

BE: Final = parse_word_list(
    """is are was were be been being am has have had having will would can could may might must should shall
    does did do cannot isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
    shouldn't don't doesn't didn't it's there's that's we're they're you're we've they've i'm i've we'll i'd
    we'd"""
)
"""Auxiliaries."""

HARM: Final = parse_word_list(
    """abuse abused abuses abusing accused accusation accusations accuse alleged allegation allegations arrest
    arrested arrests assault assaulted attack attacked attacks bankrupt beaten blame blamed bribe bribed
    bribery bribes cancer casualties casualty charged cheat cheated cheating convicted conviction coroner
    corrupt corruption crash crashed crime crimes criminal cruel damage damaged dead death deaths detained
    detention die died dies disease drown drowned drowning drug drugs dying embezzled epidemic execution fatal
    fault faults fraud fraudulent funeral genocide guilt guilty harass harassed harassment hospital hurt ill
    illegal illegally illness illnesses infected infection injured injuries injury jail jailed kill killed
    killing killings lawsuit liable lied lies lying manslaughter massacre misconduct mistreated molested
    murder murdered neglect neglected negligence negligent offence offences offense overdose patient patients
    pleaded poison poisoned police prison prisoner prisoners prosecuted prosecution prosecutor prosecutors
    punished punishment rape raped robbed robbery sentenced shot sick smuggled stabbed stabbing steal stole
    stolen suicide sued suspect suspected suspects terror terrorism terrorist theft thief threat threatened
    threats tortured torture trafficking trial victim victims violation violations violence violent virus
    weapon weapons wounded wrongdoing abducted kidnapped hostage hostages refugees starvation famine"""
) - parse_word_list("trial")
"""Crime, fault, illness, death and abuse."""

CROWD: Final = parse_word_list(
    """activists advocates analysts authorities campaigners citizens commentators commuters conservatives
    critics customers democrats experts families farmers fans governments groups insiders journalists
    lawmakers leaders liberals lawyers members ministers neighbours neighbors observers officials
    opponents others parents parties party people players politicians protesters republicans
    researchers residents scientists socialists sources staff students supporters teachers traders
    villagers voters witnesses workers passengers shopkeepers union unions doctors nurses drivers
    owners users visitors interviewees management leadership executives bosses"""
) - parse_word_list("party union staff")
"""Those of whom somebody else who speaks may be one."""


PRESENT: Final = parse_word_list(
    """accepts accounts agrees allows appears applies arrives attracts becomes begins belongs brings builds
    buys carries catches causes chooses collects comes consists contains continues creates decides depends
    develops dies differs draws eats employs ends enters exceeds expects fails falls feeds feels fights
    flies follows gets gives goes grows happens hears helps holds includes intends invites keeps kills knows
    lacks learns leaves lends lies lives loses makes manages meets moves needs offers opens operates owns
    pays pleads prepares produces promises protects proves provides publishes puts raises reaches receives
    relies remains removes repairs represents requires resigns rises saves seeks seems sells sends serves
    sits sleeps speaks spends stands stays stops succeeds supports takes teaches trains travels tries uses
    wants wears weighs wins works become begin belong depend remain rely tend need lack own earn live die
    require contain include provide know want hope"""
)
"""Verbs in the present that are seldom nouns."""


COUNTS: Final = parse_word_list("two three four five six seven eight nine ten eleven twelve dozen")
"""Numbers in words."""


def has_past_form(word: str) -> bool:
    """Tell whether a word in small letters may be a verb in the past: by its “-ed”, or as it is listed."""
    return word in PAST or (word.endswith("ed") and len(word) > 3)
