<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>home</name>
    <message numerus="yes">
        <source>Start %n question(s)</source>
        <translation>
            <numerusform>Start %n question</numerusform>
            <numerusform>Start %n questions</numerusform>
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
    <name>practice</name>
    <message numerus="yes">
        <source>%n question(s) need a newer version and were left out.</source>
        <translation>
            <numerusform>%n question needs a newer version and was left out.</numerusform>
            <numerusform>%n questions need a newer version and were left out.</numerusform>
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
</TS>
