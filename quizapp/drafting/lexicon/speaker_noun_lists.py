"""Nouns that stand for speakers: documents, bodies, people; and the titles before their names.

All are in lower case. Some are in several lists: an inquiry is a body and a document, and it examines.
"""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

EXAMINATIONS: Final = word_set(
    """report study survey poll data research analysis review investigation paper finding findings figures
    figure statistics record records audit test tests evidence inquiry enquiry count assessment census
    inspection experiment trial sample samples scan scans model modelling simulation evaluation examination
    measurement measurements log logs result results autopsy inquest excavation dating forecast probe"""
)
"""What examines, counts or measures."""

EXAMINERS: Final = word_set(
    """researcher researchers scientist scientists team investigator investigators inspector inspectors
    auditor auditors author authors analyst analysts statistician inquiry panel jury coroner pathologist
    commission committee court tribunal judge body archaeologist archaeologists historian surveyors
    surveyor"""
)
"""Who examines. Only what they are told to have found by it is a finding."""

EXAMINING: Final = EXAMINATIONS | EXAMINERS

DOCUMENTS: Final = word_set(
    """report study survey poll paper document statement letter memo email e-mail article filing review audit
    assessment analysis figures statistics data census petition leaflet brochure newsletter release bulletin
    website blog post tweet message note diary journal notice ruling verdict judgment judgement affidavit
    indictment complaint lawsuit motion resolution draft manifesto guideline guidelines code act law
    contract brief dossier transcript minutes record records log inquiry investigation count research
    findings forecast communique communiqué editorial summary index plan strategy proposal book memoir
    recording video programme submission warrant register ledger inquest evaluation experiment trial"""
)
"""What is written or recorded, and may say something by itself."""

SLOGANS: Final = word_set(
    """banner banners placard placards poster posters slogan slogans shirt shirts t-shirt t-shirts
    badge badges"""
)
"""What bears words that nobody says."""

BODIES: Final = word_set(
    """government ministry department agency council committee commission company firm group organisation
    organization office court tribunal police union association federation institute university college
    school hospital trust charity foundation party parliament senate congress assembly board bank club
    league team mission embassy secretariat authority service society newspaper magazine paper broadcaster
    channel station network operator airline railway supplier utility manufacturer producer maker retailer
    chain brand body administration cabinet presidency army navy force forces regulator watchdog ombudsman
    inspectorate inquiry panel jury museum gallery theatre church diocese synod corporation consortium
    cooperative co-operative coalition campaign alliance municipality city town county district region state
    bureau directorate laboratory lab centre center academy observatory institution owner developer
    contractor landlord outlet exchange fund insurer lender publisher label studio garrison brigade crew
    fire prosecution defence defense side opposition government-in-exile delegation"""
)
"""What several people are together, and may say something as one: “the council”."""

ROLES: Final = word_set(
    """spokesman spokeswoman spokesperson senator governor president minister secretary candidate nominee
    mayor congressman congresswoman leader chairman chairwoman chair chairperson director analyst
    professor lawyer attorney official officer strategist adviser advisor aide manager expert economist
    activist author writer journalist reporter businessman businesswoman billionaire lawmaker
    representative judge ambassador commissioner chief executive ceo founder cofounder co-founder critic
    father mother wife husband son daughter woman man boy girl pollster historian pundit host moderator
    councillor councilman councilwoman alderman teacher headteacher head principal dean rector lecturer
    researcher scientist biologist geologist archaeologist astronomer physicist chemist doctor nurse
    surgeon epidemiologist coach trainer captain player striker goalkeeper defender midfielder rider
    cyclist runner athlete champion driver pilot farmer fisherman baker shopkeeper owner landlord tenant
    resident neighbour neighbor villager islander student pupil parent survivor witness victim patient
    customer shopper passenger commuter worker employee engineer architect designer artist singer composer
    conductor pianist violinist actor actress producer editor publisher curator librarian priest bishop
    archbishop imam rabbi pastor vicar monk nun pope king queen prince princess duke prosecutor barrister
    solicitor advocate counsel magistrate coroner detective sergeant inspector superintendent constable
    sheriff deputy colonel general major lieutenant commander admiral soldier veteran firefighter
    paramedic rescuer volunteer campaigner organiser organizer trustee treasurer accountant auditor banker
    trader broker investor shareholder partner associate colleague friend brother sister cousin uncle aunt
    nephew niece grandfather grandmother grandson granddaughter widow widower sibling twin boss master
    harbourmaster warden ranger keeper gardener carpenter builder plumber electrician mechanic miner
    foreman supervisor delegate envoy diplomat negotiator mediator rapporteur whistleblower insider source
    bystander onlooker protester demonstrator picket unionist shopsteward chef cook waiter caterer
    hotelier guide interpreter translator technician operator controller dispatcher politician statesman
    premier chancellor prefect governor-general vice-president vice-chancellor provost member defendant
    plaintiff claimant complainant guard clerk caretaker porter sexton verger landlady counterpart rival
    opponent predecessor successor teenager pensioner roommate flatmate backbencher juror carer steward
    matron cleaner biographer bailiff usher warder cashier lad lass bride groom godmother godfather
    stepmother stepfather stepson stepdaughter mother-in-law father-in-law son-in-law daughter-in-law
    brother-in-law sister-in-law grandchild child orphan hostage captor gunman midwife housewife butcher
    barber roofer welder joiner glazier tailor angler skipper sailor deckhand docker stevedore courier medic
    vet tutor bursar registrar poet dancer painter sculptor potter weaver surveyor programmer referee umpire
    winger skater sprinter swimmer rower jockey suspect appellant janitor waitress bartender barista
    hairdresser nanny babysitter apprentice retiree toddler consultant hacker blogger influencer visitor
    pedestrian walker hiker climber skier surfer diver lifeguard refugee migrant settler herder hunter
    forester grocer greengrocer fishmonger publican restaurateur brewer boyfriend girlfriend fiancé fiancée
    spouse entrepreneur scholar"""
)
"""What one person is by office, work or kin."""

WOMEN: Final = word_set(
    """mrs ms miss madam dame lady spokeswoman congresswoman chairwoman queen woman mother wife daughter
    sister aunt niece grandmother granddaughter widow girl actress businesswoman councilwoman princess nun
    headmistress landlady lass bride stepmother stepdaughter godmother mother-in-law daughter-in-law
    sister-in-law midwife housewife waitress girlfriend fiancée her she"""
)
"""Nouns, titles and pronouns for a woman."""

MEN: Final = word_set(
    """mr sir lord spokesman congressman chairman king man father husband son brother uncle nephew grandfather
    grandson widower boy actor businessman councilman prince monk headmaster fisherman foreman lad groom
    stepfather stepson godfather father-in-law son-in-law brother-in-law gunman boyfriend fiancé his he
    him"""
)
"""Nouns, titles and pronouns for a man."""

PRONOUNS: Final = frozenset({"she", "her", "he", "his", "him"})
"""Those of `WOMEN` and `MEN` that beside a name may stand for somebody else."""

TITLES: Final = word_set(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady president senator sen. sen
    rep. rep representative gov. gov governor secretary minister prime deputy vice former chancellor king
    queen prince princess pope bishop archbishop rev. rev reverend father sister judge justice mayor general
    gen. gen colonel col. col major maj. captain capt. capt lieutenant lt. lt sergeant sgt. sgt inspector
    superintendent detective pc dc ds di constable officer councillor cllr cllr. coun coun. councilman
    councilwoman alderman congressman congresswoman speaker ambassador commissioner director chairman
    chairwoman chair chief sheriff commander admiral coach madam mx mx. sheikh imam rabbi hon. acting
    interim the"""
)
"""Words that may stand before a name and are no part of it."""

HONORIFICS: Final = word_set(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady mx mx. rev. rev cllr cllr. coun coun.
    sen. rep. gov. pc dc ds di det gen. col. capt. lt. sgt. hon. madam"""
)
"""Titles that only people have, before their names: what follows is no body."""

GROUPS: Final = word_set(
    """democrats republicans conservatives liberals officials lawmakers critics supporters voters muslims
    christians jews people residents experts scientists researchers analysts activists campaigners opponents
    ministers villagers islanders workers teachers parents students fans others many some"""
)
"""People told of as many."""
