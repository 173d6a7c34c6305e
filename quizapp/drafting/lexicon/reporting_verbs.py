"""Verbs that tell that something is said, by what they may take as what is said."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

UTTERING: Final = word_set(
    """continue begin muse yell scream bark fume retaliate scoff sneer thunder roar growl croak gush crow rave
    rant snarl hiss bellow holler chuckle giggle sob moan groan interrupt chide scold tease taunt deadpan
    crack venture drawl gripe snipe needle chant shoot fire hit cut break chime butt"""
)
"""Verbs that tell how somebody speaks, and of speech beside a quotation or before “that” alone."""

STATING: Final = UTTERING | word_set(
    """say add state note argue claim assert declare announce explain insist warn report remark acknowledge
    admit concede contend maintain suggest stress emphasize emphasise underscore underline highlight
    reiterate conclude reply respond answer allege caution confirm testify predict estimate tweet comment
    observe recall reveal disclose write tell joke quip boast complain lament recount relate opine retort
    counter proclaim affirm attest swear hint imply remind assure reassure inform notify advise clarify
    elaborate speculate assess project forecast calculate determine find show indicate demonstrate prove
    discover deny dispute promise pledge vow threaten protest object rule mention post plead signal
    pronounce profess submit summarise summarize specify guess reckon reason interject exclaim shout cry
    whisper mutter murmur volunteer offer rejoin stipulate describe urge accuse demand recommend propose
    refute reflect quote cable file agree point hold recite charge establish record document list detail
    blog email text message radio phone bemoan grumble repeat persist echo flag apologise apologize concur
    sum chip marvel enthuse beg read go accept grin laugh smile sigh snap request instruct
    command decree order guarantee certify"""
)
"""Verbs that may take a clause or a quotation as what is said."""

ONLY_QUOTED: Final = UTTERING | word_set(
    """offer volunteer shout cry whisper mutter murmur interject exclaim reflect post text
    email message blog cable describe urge accuse demand recommend quote file hold charge recite list
    detail joke object protest answer respond rejoin agree elaborate comment speculate reason persist echo
    sum chip marvel enthuse beg plead read go accept grin laugh smile sigh snap repeat request instruct
    command order grumble bemoan record document apologise apologize phone radio"""
)
"""Verbs that take a quotation, or a clause with “that”, but no bare clause that is trusted."""

CLAUSE_ONLY: Final = word_set(
    """find show indicate demonstrate prove discover determine establish calculate hold"""
)
"""Verbs that take no quotation before them by mere place."""

FINDING: Final = word_set(
    """give report put find show conclude reveal indicate suggest demonstrate prove discover determine
    calculate estimate establish detect identify confirm record count measure document observe project
    list date rate"""
)
"""Verbs that documents and examinations have for what came of them."""

JUDGING: Final = word_set(
    """call describe label brand dub characterise characterize portray denounce slam blast criticise
    criticize condemn dismiss reject praise hail deride mock ridicule deem term decry lambast attack
    rebuke defend welcome blame accuse depict paint liken compare tout laud pan class rate greet brush
    thank attribute credit"""
)
"""Verbs that say something of an object: “called the plan ‘a disgrace’”."""

ONLY_FINDING: Final = FINDING - STATING - JUDGING
"""Verbs that tell of nothing said where anybody else has them."""

CALLING: Final = word_set(
    """urge ask demand request order advise warn recommend propose tell instruct implore beg press encourage
     call appeal plead petition insist command direct caution invite exhort"""
)
"""Verbs that ask somebody for something."""

LINKS: Final = {"attribute": ("to",), "credit": ("with", "for")} | dict.fromkeys(
    ("condemn", "denounce", "depict", "describe", "dismiss", "hail", "portray", "praise"), ("as",)
)
"""Verbs that judge without quoted words where one of these follows: “hailed it as a success”."""

SPEAKING: Final = word_set("speak talk tell complain write")
"""Verbs that take “of” with quoted words: “spoke of ‘a disgrace’”."""

OPPOSING: Final = word_set("contradict correct disagree differ demur")
"""Verbs that tell of speech where a colon follows: “contradicted him: the pier was safe”."""

ASKING: Final = word_set("ask question query inquire enquire wonder")
"""Verbs that tell of a question."""

QUOTING: Final = frozenset({"quote", "cite"})
"""Verbs by which somebody tells what another one says: “quotes her as saying”."""

GESTURES: Final = word_set("laugh smile grin sigh shrug nod agree disagree")
"""Verbs for what a speaker does who then is quoted: “Osei shrugged. “It is late.””."""

PARTICLES: Final = {
    "point": "out",
    "go": "on",
    "shoot": "back",
    "fire": "back",
    "hit": "back",
    "cut": "in",
    "break": "in",
    "chime": "in",
    "butt": "in",
}
"""Verbs that tell of speech with this particle alone."""

PROMISING: Final = word_set("promise pledge vow threaten swear offer claim undertake guarantee propose")
"""Verbs that take an infinitive of what is promised or claimed."""

DENYING: Final = word_set("deny reject refute dispute rebut dismiss contest")
"""Verbs that tell a content as denied."""

ADMITTING: Final = word_set(
    """admit deny acknowledge recall report describe suggest recommend propose confess regret"""
)
"""Verbs that take a gerund of what is said."""

TELLING: Final = word_set(
    """tell inform assure reassure remind notify warn advise ask urge order instruct persuade beg press
    implore encourage command direct promise caution"""
)
"""Verbs whose object is the person spoken to."""

REFUSING: Final = word_set("decline refuse fail neglect stop hesitate")
"""Verbs before a verb of saying that mean that nothing was said."""

NAMING_NOUNS: Final = word_set(
    """claim allegation accusation assertion statement warning suggestion argument complaint insistence
    denial assurance promise pledge prediction conclusion finding contention admission announcement call
    demand plea remark comment view testimony recommendation charge estimate ruling verdict"""
)
"""Nouns of saying: “the minister's claim that …”."""

UTTERANCES: Final = word_set(
    """statement letter memo email tweet message post note release interview speech article remarks comments
    comment editorial open briefing column blog text testimony submission thread filing conference leaflet"""
)
"""What words are put in: “issued a statement saying …” is the issuer's."""

MODALS: Final = word_set("would could should might may can must will 'll wo ca shall ’ll")
"""Verbs that tell what may be said, not what was; shortened ones as a tokeniser cuts them."""
