"""First names that are mostly a woman's or mostly a man's, from many languages; none that is often both."""

from __future__ import annotations

from typing import Final

from quizapp.drafting.lexicon.word_sets import word_set

WOMEN: Final = word_set(
    """marguerite oyunaa ottilie mirjeta roisin solveig chidi delfina eulalia ikram ngaire tuulikki ismay
    lisbet maimouna maïmouna senka yusra aurelie aurélie celine céline chloé zoé inès amélie hélène
    françoise geneviève ghislaine nadège solène agathe mathilde camélia rosalie noémie océane ada adele
    adriana agata agnes agnieszka aisha aisling alba alejandra alessandra alice alicia alina alma amal
    amalia amanda amelia amina amira amy ana anastasia andrea angela angelica anita anja ann anna annabel
    anne annette annika antonia anya aoife ariadne asha astrid audrey aurora ava ayesha aylin azra barbara
    beata beatrice beatriz becky belinda berenice bernadette beth bettina bianca birgit blanca bridget
    brigitte britta camila camille carla carmen carol carolina caroline catalina catarina catherine cecilia
    celeste celia chanda chantal charlotte chiamaka chiara chloe christina christine ciara clara clare
    claudia colette concepcion constance consuelo cora cristina dalia dana daniela daphne deborah delia
    delphine denise diana dina dolores dominika donna dora doreen dorothea dorothy edith eileen elaine
    eleanor elena eleni elif elin elisa elisabeth elise eliza elizabeth ella ellen elodie elsa emilia emily
    emma enid erika erin esme esmeralda esperanza esther eugenia eunice eva eve evelyn fadwa faith farida
    fatima fatma fatou felicia feride fernanda fiona flavia flora florence frances francesca frida gabriela
    gabrielle galina gemma geraldine gertrude gianna gillian gina giulia gloria grace greta gudrun gwen
    halima hana hanna hannah harriet heather hedda hedwig heidi helen helena helga henrietta hilary hilda
    hildegard hortense huda ida iman imani imelda imogen ines inga inge ingeborg ingrid irena irene irina
    iris irma isabel isabella isla ismene ivana ivy jacqueline jana jane janet janice jasmine jelena
    jennifer jenny jessica joan joanna johanna jolanda josefina josephine joyce juana judith judy julia
    juliana julie juliet june jutta kalina kamala karen karin karla kate katherine kathleen kathrin katja
    katrin kavita keiko khadija kirsten kristin kristina lakshmi lara larisa latifa laura lauren lea leah
    leena leila lena leonie leonor leticia lidia liliana lilian lily linda lisa liv livia liz lola lorena
    lorna lotte louisa louise lourdes lucia lucie lucinda lucy ludmila luisa luz lydia lynn mabel madeleine
    magda magdalena maia maja malala manuela mara marcela margaret margarita margit margot margrethe maria
    mariam mariana marie marija marina marion marisol marit marjorie marlene marta martha martina mary
    maryam matilda maud maureen maya meera mehwish mei melanie melissa mercedes meredith mette mia michelle
    milena milica mina mira miranda miriam mirjam moira mona monica monika muriel nadia nadine naledi nancy
    naomi natalia natalie natasha neha nell nerys ngozi nicole nina noelle nora norma nuala nuria odile
    ofelia olena olga olive olivia ondine oona oriana orla palesa paloma pamela patience patricia paula
    pauline penelope perpetua petra philippa phoebe phyllis pilar polly pooja precious priscilla priya
    rachel rania raquel rebecca regina rekha renata rhiannon rita roberta rocio romy rosa rosalind rosamund
    rose rosemary roxana ruth sabine sabrina sadia sally samira sandra sara sarah saskia savita selma senait
    shanti sharon sheila shirin shreya sibyl sigrid silke silvia simone sinead siobhan sofia sofie soledad
    sonia sophia sophie soraya stella stephanie sue sunita susan susanna suzanne svetlana sylvia tabitha
    tamar tamara tamsin tanja tanya tatiana teresa tess thandiwe thea thelma theodora theresa tilda tina
    tova tracy trudy ulla ulrike uma ursula valentina valerie vanessa vera verena veronica victoria vida
    vigdis violet viola virginia viviana wanda wendy wilhelmina wilma winifred xiomara yael yasmin yesenia
    yetunde yolanda yuliya yvette yvonne zahra zainab zara zeynep zita zoe zofia zora zuzana adaeze ifeoma
    chidinma folake temitope amara adwoa abena akosua efua wanjiru njeri nomvula nokuthula thandi lindiwe
    zanele mwajuma rehema neema zawadi lerato makena rukmini anjali deepa divya gauri indira jaya kalpana
    lalita nandini padma radha rani sarita shobha sushma usha vidya yuki yoko naoko noriko akiko haruka
    sakura misaki mai lan huong thuy xiaoling meiling ilse heike anke maren silje ragnhild torunn hjordis
    sunniva tuuli aino kaisa marjatta dubravka vesna snezana gordana biljana jadranka danuta bozena halina
    jolanta malgorzata ewa dorota ilona zsofia eszter katalin erzsebet ildiko noor nour layla rasha hanan
    salma dalal shirley beryl hazel heloise eloise elowen morwenna maeve niamh grainne catriona mairi eilidh
    fidelma deirdre bronwen carys sian angharad"""
)
MEN: Final = word_set(
    """lucien bram ottokar zoltan radomir lorcan evaristo bran tregear kofi remi rémi rené andré josé ramón
    joaquín martín tomás andrés ángel óscar günther jürgen jörg björn søren jørgen håkon åke gaël loïc
    benoît jérôme cédric frédéric étienne émile gérard stéphane théo raphaël aaron abdul abdullah abel
    abraham achim adam adrian ahmad ahmed alain alan albert alberto alejandro aleksander alessandro
    alexander alexandre alfonso alfred ali alistair alasdair allan alonso alvaro amadou ambrose amir anatoly
    anders andre andreas andrew andrei andrej andres andy angelo angus anil anselm anselmo anthony anton
    antonio aravind archie arjun armando arne arnold arthur artur arturo arvid asif atticus august augustin
    axel barnaby barry bartholomew bartosz basil bastian ben benedict benjamin bernard bernd bernhard bill
    bjorn bob bogdan boris brendan brian bruce bruno callum calvin carl carlo carlos carsten casper cedric
    cesar charles charlie chester christian christopher claude clemens clement clive colin connor conrad
    constantin cornelius craig cyril damian damien dan daniel dario darren dave david declan denis dennis
    derek dermot desmond detlef dick didier diego dieter dietrich dimitri dino dirk dmitri domingo dominic
    don donald dorian douglas duncan dylan eamon eberhard edgar edmund eduardo edward edwin egon einar eirik
    elias elijah emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto ernst esteban ethan
    eugene evan ezra fabian fabio felipe felix ferdinand fernando fergus finn florian francesco francis
    francisco franco francois frank franz fred frederick fredrik friedrich fritz gabor gareth gary gavin
    geoffrey george georg georges gerald gerard gerhard gianni gilbert giorgio giovanni giuseppe glen goran
    gordon graham greg gregor gregory guido guillermo gunnar gunther gustav gustavo guy hakim hamid hamish
    hans harald harold harry hassan hector heinrich heinz helmut henning henri henrik henry herbert herman
    hermann hiroshi horst howard hubert hugh hugo hussein ian ibrahim idris ignacio igor imran isaac ismail
    ivan ivo jack jacob jacques jaime jakob jakub james jamie jan janos jared jarek jean jason javier jeff
    jeffrey jeremy jerome jerzy jesper jesus jim joachim joao joaquin joe joel johan johann johannes john
    johnny jon jonas jonathan jorg jorge jose josef joseph joshua josip juan jules julian julio jurgen
    justin kai kamal karel karim karl kaspar keith kenneth kenji kevin khaled kiran klaus knut konrad
    konstantin kurt kwame kwesi lars laszlo laurence laurent lawrence leif len leo leon leonard leonardo
    leopold leroy lewis liam lorenzo lothar louis luca lucas luigi luis lukas lutz magnus mahmoud malcolm
    malik manfred manuel marc marcel marcello marcin marco marcos marcus marek mario marius mark marko
    martin marvin massimo mateo mateusz mathias matteo matthew matthias matthieu maurice mauricio max
    maximilian mehmet michael michal michel miguel mihai mikael mike mikhail mikkel milan miles milos
    miroslav mohamed mohammad mohammed mohan moritz morten moses muhammad murray musa mustafa nadim narendra
    nathan nathaniel ned neil nelson nicholas nick nico nicolas niels nigel nikhil nikolai nikos nils noah
    norbert norman octavio olaf ole oleg oliver olivier omar orlando oscar oskar osman oswald otto owen
    pablo paddy paolo pascal patrick paul pavel pawel pedro per percy pete peter petr phil philip philippe
    pierre piotr primoz quentin rafael rahul raj rajesh rajiv ralf ralph ramesh ramon raphael rashid raul
    ravi ray raymond reginald reinhard rene ricardo richard rick rob robert roberto rodney rodolfo rodrigo
    roger roland rolf roman ronald rory ross roy rudolf rufus rupert russell ryan said salvador sam samir
    samuel sandor sanjay santiago sean sebastian selim serge sergei sergio seth siegfried simon slobodan
    stan stanislav stanislaw stefan stephane stephen steve steven stewart stuart suleiman sunil suresh sven
    tadeusz tariq ted teodor terence terry theo theodor theodore thierry thomas thorsten tim timothy tobias
    todd tom tomas tomasz tommaso tony trevor tristan ulrich umberto uwe vaclav valentin victor vijay viktor
    vikram vincent vincenzo vitaly vladimir volker walter warren wayne werner wilfred wilhelm will willem
    william winston wojciech wolfgang xavier yannick yusuf yuri yves zachary zbigniew zdenek adebayo
    babatunde chinedu chukwuemeka emeka femi ikenna kayode obinna olumide oluwaseun segun tunde uche yaw
    kojo kwabena mensah juma baraka kamau mwangi njoroge otieno sipho thabo themba bongani mandla ashok
    deepak dinesh gopal harish mahesh manoj mukesh naveen pradeep prakash rakesh sandeep satish shyam vinod
    hiro kazuo haruto makoto satoshi takeshi takashi yoshi jun wei minh duc tuan hung quang bengt hakon ivar
    kjell lennart odd oddvar olav roald rune sigurd stig svein terje tore torstein trygve vidar antti eero
    jukka kari mikko pekka risto tapio timo toivo veikko aleksei evgeny gennady grigory ilya leonid nikita
    oleksandr taras vasily yevgeny zoran branko dragan dusan miodrag nenad predrag radovan slavko vuk zeljko
    attila bela ferenc gyula imre istvan jozsef karoly lajos miklos peredur tibor abdoulaye bakary cheikh
    moussa ousmane seydou youssouf ciaran cormac diarmuid donal eoin fintan oisin padraig seamus ruairi
    tadhg alun dafydd emrys gethin gwilym huw ieuan iolo rhodri rhys lachlan euan ewan iain torquil graeme"""
)
FIRST: Final = WOMEN | MEN
"""All first names."""
