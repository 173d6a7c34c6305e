<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>adding</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from the folder “{name}”</source>
        <translation>
            <numerusform>%n file from the folder “{name}”</numerusform>
            <numerusform>%n files from the folder “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n pack(s)</source>
        <translation>
            <numerusform>Add %n pack</numerusform>
            <numerusform>Add %n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more article(s)</source>
        <translation>
            <numerusform>and %n more article</numerusform>
            <numerusform>and %n more articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reworded</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n reworded</numerusform>
            <numerusform>%n reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>questions</comment>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) here are older than yours, or another edit of the same. For all of these:</source>
        <translation>
            <numerusform>%n pack here is older than yours, or another edit of the same. What is to be done with it?</numerusform>
            <numerusform>%n packs here are older than yours, or another edit of the same. For all of these:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>packs</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <comment>packs</comment>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you have already</source>
        <comment>packs</comment>
        <translation>
            <numerusform>%n you have already</numerusform>
            <numerusform>%n you have already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours kept</source>
        <comment>packs</comment>
        <translation>
            <numerusform>%n of yours kept</numerusform>
            <numerusform>%n of yours kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not added</source>
        <comment>packs</comment>
        <translation>
            <numerusform>%n not added</numerusform>
            <numerusform>%n not added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message numerus="yes">
        <source>%n decimal(s).</source>
        <translation>
            <numerusform>%n decimal.</numerusform>
            <numerusform>%n decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n character(s). The rest was left out.</source>
        <translation>
            <numerusform>There is room for %n character. The rest was left out.</numerusform>
            <numerusform>There is room for %n characters. The rest was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>author_list</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reported</source>
        <translation>
            <numerusform>%n reported</numerusform>
            <numerusform>%n reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) reported</source>
        <translation>
            <numerusform>%n problem reported</numerusform>
            <numerusform>%n problems reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n problem(s) reported</source>
        <translation>
            <numerusform>See %n problem reported</numerusform>
            <numerusform>See %n problems reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) taken in: {names}.</source>
        <translation>
            <numerusform>%n pack taken in: {names}.</numerusform>
            <numerusform>%n packs taken in: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left alone: you stopped.</source>
        <translation>
            <numerusform>%n file left alone: you stopped.</numerusform>
            <numerusform>%n files left alone: you stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message numerus="yes">
        <source>%n backup(s), the last of {last}</source>
        <translation>
            <numerusform>%n backup, of {last}</numerusform>
            <numerusform>%n backups, the last of {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n answer(s), the last of {day}.</source>
        <translation>
            <numerusform>It holds %n answer, of {day}.</numerusform>
            <numerusform>It holds %n answers, the last of {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), of {day}</source>
        <translation>
            <numerusform>%n answer, of {day}</numerusform>
            <numerusform>%n answers, of {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), from {first} to {last}</source>
        <translation>
            <numerusform>%n answer, from {first} to {last}</numerusform>
            <numerusform>%n answers, from {first} to {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more pack(s)</source>
        <translation>
            <numerusform>and %n more pack</numerusform>
            <numerusform>and %n more packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) as they were then</source>
        <translation>
            <numerusform>%n setting as it was then</numerusform>
            <numerusform>%n settings as they were then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it are damaged and are left out.</source>
        <translation>
            <numerusform>%n thing in it is damaged and is left out.</numerusform>
            <numerusform>%n things in it are damaged and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that it lacks were read from the damaged file.</source>
        <translation>
            <numerusform>%n answer that it lacks was read from the damaged file.</numerusform>
            <numerusform>%n answers that it lacks were read from the damaged file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are in neither and cannot be brought back.</source>
        <translation>
            <numerusform>%n answer is in neither and cannot be brought back.</numerusform>
            <numerusform>%n answers are in neither and cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>banks</name>
    <message numerus="yes">
        <source>%n question(s) selected</source>
        <translation>
            <numerusform>%n question selected</numerusform>
            <numerusform>%n questions selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n question deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n questions deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) moved to “{bank}”.</source>
        <translation>
            <numerusform>%n question moved to “{bank}”.</numerusform>
            <numerusform>%n questions moved to “{bank}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) copied. Ctrl+V pastes them, also in another pack.</source>
        <translation>
            <numerusform>%n question copied. Ctrl+V pastes it, also in another pack.</numerusform>
            <numerusform>%n questions copied. Ctrl+V pastes them, also in another pack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) pasted.</source>
        <translation>
            <numerusform>%n question pasted.</numerusform>
            <numerusform>%n questions pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) copied into “{pack}”, as the last ones there.</source>
        <translation>
            <numerusform>%n question copied into “{pack}”, as the last one there.</numerusform>
            <numerusform>%n questions copied into “{pack}”, as the last ones there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chain</name>
    <message numerus="yes">
        <source>%n of {of} links are right.</source>
        <translation>
            <numerusform>%n of {of} links is right.</numerusform>
            <numerusform>%n of {of} links are right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) added to {class_name}.</source>
        <translation>
            <numerusform>%n name added to {class_name}.</numerusform>
            <numerusform>%n names added to {class_name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corrected</name>
    <message numerus="yes">
        <source>%n citation(s) no longer hold</source>
        <translation>
            <numerusform>%n citation no longer holds</numerusform>
            <numerusform>%n citations no longer hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are not touched</source>
        <translation>
            <numerusform>%n question is not touched</numerusform>
            <numerusform>%n questions are not touched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) of this article still hold</source>
        <translation>
            <numerusform>%n citation of this article still holds</numerusform>
            <numerusform>%n citations of this article still hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended so far</source>
        <translation>
            <numerusform>%n mended so far</numerusform>
            <numerusform>%n mended so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The corrected article is in place, and %n citation(s) are still to mend: F8 leads to them. Ctrl+Z brings the old one back.</source>
        <translation>
            <numerusform>The corrected article is in place, and %n citation is still to mend: F8 leads to it. Ctrl+Z brings the old one back.</numerusform>
            <numerusform>The corrected article is in place, and %n citations are still to mend: F8 leads to them. Ctrl+Z brings the old one back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message numerus="yes">
        <source>%n question(s) on this article</source>
        <translation>
            <numerusform>%n question on this article</numerusform>
            <numerusform>%n questions on this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) on it</source>
        <translation>
            <numerusform>%n question on it</numerusform>
            <numerusform>%n questions on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No question rests on %n more sentence(s) where somebody speaks.</source>
        <translation>
            <numerusform>No question rests on %n more sentence where somebody speaks.</numerusform>
            <numerusform>No question rests on %n more sentences where somebody speaks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more elsewhere</source>
        <translation>
            <numerusform>%n more elsewhere</numerusform>
            <numerusform>%n more elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <comment>of those found</comment>
        <translation>
            <numerusform>The first %n place</numerusform>
            <numerusform>The first %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practise all %n question(s)</source>
        <translation>
            <numerusform>Practise %n question</numerusform>
            <numerusform>Practise all %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>form</name>
    <message numerus="yes">
        <source>named in %n place(s)</source>
        <translation>
            <numerusform>named in %n place</numerusform>
            <numerusform>named in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handing_out</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) gone</source>
        <translation>
            <numerusform>%n question gone</numerusform>
            <numerusform>%n questions gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) asked otherwise, to be answered anew</source>
        <translation>
            <numerusform>%n question asked otherwise, to be answered anew</numerusform>
            <numerusform>%n questions asked otherwise, to be answered anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) only worded otherwise</source>
        <translation>
            <numerusform>%n question only worded otherwise</numerusform>
            <numerusform>%n questions only worded otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>help</name>
    <message numerus="yes">
        <source>Practise %n with this trap</source>
        <translation>
            <numerusform>Practise %n with this trap</numerusform>
            <numerusform>Practise %n with this trap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message numerus="yes">
        <source>Start %n question(s)</source>
        <translation>
            <numerusform>Start %n question</numerusform>
            <numerusform>Start %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are ready for review</source>
        <translation>
            <numerusform>%n question is ready for review</numerusform>
            <numerusform>%n questions are ready for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review begins with “{title}”: %n question(s).</source>
        <translation>
            <numerusform>The review begins with “{title}”: %n question.</numerusform>
            <numerusform>The review begins with “{title}”: %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n pack(s).</source>
        <translation>
            <numerusform>From %n pack.</numerusform>
            <numerusform>From %n packs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n question(s) {day}.</source>
        <translation>
            <numerusform>Next: %n question {day}.</numerusform>
            <numerusform>Next: %n questions {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n question(s)</source>
        <translation>
            <numerusform>Review %n question</numerusform>
            <numerusform>Review %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more problem(s); quizapp check lists all.</source>
        <translation>
            <numerusform>There is %n more problem; quizapp check lists all.</numerusform>
            <numerusform>There are %n more problems; quizapp check lists all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message numerus="yes">
        <source>%n answer(s) were damaged on the disk and are left out.</source>
        <translation>
            <numerusform>%n answer was damaged on the disk and is left out.</numerusform>
            <numerusform>%n answers were damaged on the disk and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) were damaged on the disk: add the file again.</source>
        <translation>
            <numerusform>%n pack was damaged on the disk: add its file again.</numerusform>
            <numerusform>%n packs were damaged on the disk: add their files again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) that were kept were damaged on the disk.</source>
        <translation>
            <numerusform>%n other thing that was kept was damaged on the disk.</numerusform>
            <numerusform>%n other things that were kept were damaged on the disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>learner_page</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), {when}</source>
        <translation>
            <numerusform>%n answer, {when}</numerusform>
            <numerusform>%n answers, {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n answer(s)</source>
        <translation>
            <numerusform>{name}: %n answer</numerusform>
            <numerusform>{name}: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought in: %n answer(s).</source>
        <translation>
            <numerusform>Brought in: %n answer.</numerusform>
            <numerusform>Brought in: %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were here already.</source>
        <translation>
            <numerusform>%n answer was here already.</numerusform>
            <numerusform>%n answers were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>learners</name>
    <message numerus="yes">
        <source>%n ready for review</source>
        <translation>
            <numerusform>%n ready for review</numerusform>
            <numerusform>%n ready for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Too many wrong codes. Wait %n second, then try again.</numerusform>
            <numerusform>Too many wrong codes. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>A name has at most %n character.</numerusform>
            <numerusform>A name has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>match</name>
    <message numerus="yes">
        <source>Give each claim its speaker: %n claim(s) still open.</source>
        <translation>
            <numerusform>Give each claim its speaker: %n claim is still open.</numerusform>
            <numerusform>Give each claim its speaker: %n claims are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose what fits each line: %n line(s) still open.</source>
        <translation>
            <numerusform>Choose what fits each line: %n line is still open.</numerusform>
            <numerusform>Choose what fits each line: %n lines are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opened</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found</source>
        <translation>
            <numerusform>%n piece found</numerusform>
            <numerusform>%n pieces found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message numerus="yes">
        <source>%n problem(s) reported on “{title}” are saved as {name}.</source>
        <translation>
            <numerusform>%n problem reported on “{title}” is saved as {name}.</numerusform>
            <numerusform>%n problems reported on “{title}” are saved as {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n bank(s).</source>
        <translation>
            <numerusform>in %n bank.</numerusform>
            <numerusform>in %n banks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>paragraphs</name>
    <message numerus="yes">
        <source>cited by %n question(s)</source>
        <translation>
            <numerusform>cited by %n question</numerusform>
            <numerusform>cited by %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) are left out of what you hand out, and stay here.</source>
        <translation>
            <numerusform>%n paragraph is left out of what you hand out, and stays here.</numerusform>
            <numerusform>%n paragraphs are left out of what you hand out, and stay here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message numerus="yes">
        <source>%n question(s) need a newer version and were left out.</source>
        <translation>
            <numerusform>%n question needs a newer version and was left out.</numerusform>
            <numerusform>%n questions need a newer version and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are damaged and were skipped. They do not count.</source>
        <translation>
            <numerusform>One question is damaged and was skipped. It does not count.</numerusform>
            <numerusform>%n questions are damaged and were skipped. They do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have changed since you began and were left out.</source>
        <translation>
            <numerusform>One question has changed since you began and was left out.</numerusform>
            <numerusform>%n questions have changed since you began and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were damaged on the disk and set aside. They do not count.</source>
        <translation>
            <numerusform>One answer was damaged on the disk and set aside. It does not count.</numerusform>
            <numerusform>%n answers were damaged on the disk and set aside. They do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>print_page</name>
    <message numerus="yes">
        <source>%n question(s) that are not finished, or have an error, are left out.</source>
        <translation>
            <numerusform>%n question that is not finished, or has an error, is left out.</numerusform>
            <numerusform>%n questions that are not finished, or have an error, are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proposals</name>
    <message numerus="yes">
        <source>%n question(s) proposed from one article</source>
        <translation>
            <numerusform>%n question proposed from one article</numerusform>
            <numerusform>%n questions proposed from one article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted. %n to go.</source>
        <translation>
            <numerusform>Accepted. %n to go.</numerusform>
            <numerusform>Accepted. %n to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected. %n to go.</source>
        <translation>
            <numerusform>Rejected. %n to go.</numerusform>
            <numerusform>Rejected. %n to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pack now has %n question(s).</source>
        <translation>
            <numerusform>The pack now has %n question.</numerusform>
            <numerusform>The pack now has %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) withdrawn: the article was corrected, and their words do not stand there any more.</source>
        <translation>
            <numerusform>%n proposal withdrawn: the article was corrected, and its words do not stand there any more.</numerusform>
            <numerusform>%n proposals withdrawn: the article was corrected, and their words do not stand there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) withdrawn: after what was corrected, they are not proposed any more.</source>
        <translation>
            <numerusform>%n proposal withdrawn: after what was corrected, it is not proposed any more.</numerusform>
            <numerusform>%n proposals withdrawn: after what was corrected, they are not proposed any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proposals_why</name>
    <message numerus="yes">
        <source>%n draft(s) held back, rather than shown unproved:</source>
        <translation>
            <numerusform>%n draft held back, rather than shown unproved:</numerusform>
            <numerusform>%n drafts held back, rather than shown unproved:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more draft(s) held back, rather than shown unproved:</source>
        <translation>
            <numerusform>%n more draft held back, rather than shown unproved:</numerusform>
            <numerusform>%n more drafts held back, rather than shown unproved:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>replacing</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n place replaced. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n places replaced. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in quotations stay as they are.</source>
        <translation>
            <numerusform>%n place in quotations stays as it is.</numerusform>
            <numerusform>%n places in quotations stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>At most %n character(s) fit. Shorten it a little.</source>
        <translation>
            <numerusform>At most %n character fit. Shorten it a little.</numerusform>
            <numerusform>At most %n characters fit. Shorten it a little.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reported</name>
    <message numerus="yes">
        <source>%n problem(s) reported on questions that are no longer here</source>
        <translation>
            <numerusform>%n problem reported on a question that is no longer here</numerusform>
            <numerusform>%n problems reported on questions that are no longer here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) reported on this question</source>
        <translation>
            <numerusform>%n problem reported on this question</numerusform>
            <numerusform>%n problems reported on this question</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports_in</name>
    <message numerus="yes">
        <source>%n report(s) taken in from {name}.</source>
        <translation>
            <numerusform>%n report taken in from {name}.</numerusform>
            <numerusform>%n reports taken in from {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>results</name>
    <message numerus="yes">
        <source>%n partly</source>
        <translation>
            <numerusform>%n partly</numerusform>
            <numerusform>%n partly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not this time</source>
        <translation>
            <numerusform>%n not this time</numerusform>
            <numerusform>%n not this time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practise %n mistake(s)</source>
        <translation>
            <numerusform>Practise %n mistake</numerusform>
            <numerusform>Practise %n mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to come: %n question(s) in {packs}.</source>
        <translation>
            <numerusform>Still to come: %n question in {packs}.</numerusform>
            <numerusform>Still to come: %n questions in {packs}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) could not be shown and do not count.</source>
        <translation>
            <numerusform>%n question could not be shown and does not count.</numerusform>
            <numerusform>%n questions could not be shown and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) cannot be opened: the pack has changed since.</source>
        <translation>
            <numerusform>%n answer cannot be opened: the pack has changed since.</numerusform>
            <numerusform>%n answers cannot be opened: the pack has changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) without evidence: you skipped that step.</source>
        <translation>
            <numerusform>%n answer without evidence: you skipped that step.</numerusform>
            <numerusform>%n answers without evidence: you skipped that step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%n still to look at</source>
        <translation>
            <numerusform>%n still to look at</numerusform>
            <numerusform>%n still to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s) came in.</source>
        <translation>
            <numerusform>%n new comment came in.</numerusform>
            <numerusform>%n new comments came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sayings</name>
    <message numerus="yes">
        <source>%n saying(s)</source>
        <translation>
            <numerusform>%n saying</numerusform>
            <numerusform>%n sayings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n saying(s) are listed: this article is very long.</source>
        <translation>
            <numerusform>Only the first saying is listed: this article is very long.</numerusform>
            <numerusform>Only the first %n sayings are listed: this article is very long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) of yours; all drafts follow them.</source>
        <translation>
            <numerusform>%n correction of yours; all drafts follow it.</numerusform>
            <numerusform>%n corrections of yours; all drafts follow them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) can be drafted of {words}</source>
        <translation>
            <numerusform>%n question can be drafted of {words}</numerusform>
            <numerusform>%n questions can be drafted of {words}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{taken} of %n question(s)</source>
        <translation>
            <numerusform>{taken} of %n question</numerusform>
            <numerusform>{taken} of %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mastered</source>
        <translation>
            <numerusform>%n mastered</numerusform>
            <numerusform>%n mastered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n question(s)</source>
        <translation>
            <numerusform>Start %n question</numerusform>
            <numerusform>Start %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n paragraph(s).</source>
        <translation>
            <numerusform>All %n paragraph.</numerusform>
            <numerusform>All %n paragraphs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts: {here} of %n paragraph(s).</source>
        <translation>
            <numerusform>Parts: {here} of %n paragraph.</numerusform>
            <numerusform>Parts: {here} of %n paragraphs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), of these dates. Whether they are right is not judged here, and later events are not covered.</source>
        <translation>
            <numerusform>%n article, of these dates. Whether they are right is not judged here, and later events are not covered.</numerusform>
            <numerusform>%n articles, of these dates. Whether they are right is not judged here, and later events are not covered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>several</name>
    <message numerus="yes">
        <source>%n other(s) that you chose do not fit.</source>
        <translation>
            <numerusform>%n other that you chose does not fit.</numerusform>
            <numerusform>%n others that you chose do not fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spreadsheet</name>
    <message numerus="yes">
        <source>Besides, %n thing(s) to mend.</source>
        <translation>
            <numerusform>Besides, %n thing to mend.</numerusform>
            <numerusform>Besides, %n things to mend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message numerus="yes">
        <source>It has happened %n time(s) since the program was started.</source>
        <translation>
            <numerusform>It has happened %n time since the program was started.</numerusform>
            <numerusform>It has happened %n times since the program was started.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message numerus="yes">
        <source>%n answer(s) are not kept yet and wait in this window.</source>
        <translation>
            <numerusform>%n answer is not kept yet and waits in this window.</numerusform>
            <numerusform>%n answers are not kept yet and wait in this window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not saved and would be lost</source>
        <translation>
            <numerusform>%n answer is not saved and would be lost</numerusform>
            <numerusform>%n answers are not saved and would be lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more difference(s)</source>
        <translation>
            <numerusform>%n more difference</numerusform>
            <numerusform>%n more differences</numerusform>
        </translation>
    </message>
</context>
</TS>
