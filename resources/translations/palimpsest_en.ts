<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessibleWords</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are chosen</source>
        <translation>
            <numerusform>%n of them is chosen</numerusform>
            <numerusform>%n of them are chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are near enough to be seen as pictures</source>
        <translation>
            <numerusform>%n is near enough to be seen as a picture</numerusform>
            <numerusform>%n are near enough to be seen as pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message numerus="yes">
        <source>"%1" is sound: %n files are as they were recorded.</source>
        <translation>
            <numerusform>"%1" is sound: %n file is as it was recorded.</numerusform>
            <numerusform>"%1" is sound: %n files are as they were recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message numerus="yes">
        <source>%n neighbours</source>
        <translation>
            <numerusform>%n neighbour</numerusform>
            <numerusform>%n neighbours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures at once</source>
        <translation>
            <numerusform>%n picture at once</numerusform>
            <numerusform>%n pictures at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds %n neighbours</source>
        <translation>
            <numerusform>Holds %n neighbour</numerusform>
            <numerusform>Holds %n neighbours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message numerus="yes">
        <source>The licence of %n pictures forbids works made from them. Ask before you publish</source>
        <translation>
            <numerusform>The licence of %n picture forbids works made from it. Ask before you publish</numerusform>
            <numerusform>The licence of %n pictures forbids works made from them. Ask before you publish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures is unknown. Find out before you publish</source>
        <translation>
            <numerusform>The licence of %n picture is unknown. Find out before you publish</numerusform>
            <numerusform>The licence of %n pictures is unknown. Find out before you publish</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowsePanel</name>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 of %n picture selected</numerusform>
            <numerusform>%1 of %n pictures selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours differ</source>
        <translation>
            <numerusform>%n neighbour differs</numerusform>
            <numerusform>%n neighbours differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ</source>
        <translation>
            <numerusform>%n setting differs</numerusform>
            <numerusform>%n settings differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareView</name>
    <message numerus="yes">
        <source>%n pictures, the current one is %1</source>
        <translation>
            <numerusform>%n picture, the current one is %1</numerusform>
            <numerusform>%n pictures, the current one is %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateDelegate</name>
    <message numerus="yes">
        <source>%Ln not in sight: left and right show them</source>
        <translation>
            <numerusform>%Ln not in sight: left and right show them</numerusform>
            <numerusform>%Ln not in sight: left and right show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateModel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to leave</source>
        <translation>
            <numerusform>%Ln to leave</numerusform>
            <numerusform>%Ln to leave</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicatesPanel</name>
    <message numerus="yes">
        <source>%Ln pictures compared</source>
        <translation>
            <numerusform>%Ln picture compared</numerusform>
            <numerusform>%Ln pictures compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln pictures</source>
        <translation>
            <numerusform>&amp;Remove %Ln picture</numerusform>
            <numerusform>&amp;Remove %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trash %Ln pictures</source>
        <translation>
            <numerusform>&amp;Trash %Ln picture</numerusform>
            <numerusform>&amp;Trash %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject %Ln pictures</source>
        <translation>
            <numerusform>&amp;Reject %Ln picture</numerusform>
            <numerusform>&amp;Reject %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n pictures</source>
        <translation>
            <numerusform>Export %n picture</numerusform>
            <numerusform>Export %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported.</source>
        <translation>
            <numerusform>%n picture exported.</numerusform>
            <numerusform>%n pictures exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportTasks</name>
    <message numerus="yes">
        <source>%n pictures exported to %1.</source>
        <translation>
            <numerusform>%n picture exported to %1.</numerusform>
            <numerusform>%n pictures exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingBar</name>
    <message numerus="yes">
        <source>of %Ln pictures</source>
        <extracomment>All pictures that may be found: "of 138,240 pictures"</extracomment>
        <translation>
            <numerusform>of %Ln picture</numerusform>
            <numerusform>of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ForecastLine</name>
    <message numerus="yes">
        <source>%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</source>
        <translation>
            <numerusform>%n picture will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</numerusform>
            <numerusform>%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.</source>
        <translation>
            <numerusform>%n picture will take %1 and at most %2 of memory, as earlier ones did on this computer.</numerusform>
            <numerusform>%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 of %n picture selected</numerusform>
            <numerusform>%1 of %n pictures selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LogDialog</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n neighbours from %1</source>
        <translation>
            <numerusform>%n neighbour from %1</numerusform>
            <numerusform>%n neighbours from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n picture waits</numerusform>
            <numerusform>%n pictures wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added to %1.</source>
        <translation>
            <numerusform>%n picture added to %1.</numerusform>
            <numerusform>%n pictures added to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n has moved.</numerusform>
            <numerusform>%n have moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed and were taken anew.</source>
        <translation>
            <numerusform>%n has changed and was taken anew.</numerusform>
            <numerusform>%n have changed and were taken anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone; their small pictures stay.</source>
        <translation>
            <numerusform>%n is gone; its small picture stays.</numerusform>
            <numerusform>%n are gone; their small pictures stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, because their makers forbid data mining.</source>
        <translation>
            <numerusform>%n was left out, because its maker forbids data mining.</numerusform>
            <numerusform>%n were left out, because their makers forbid data mining.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were seen only small.</source>
        <translation>
            <numerusform>%n was seen only small.</numerusform>
            <numerusform>%n were seen only small.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation>
            <numerusform>%n file could not be used.</numerusform>
            <numerusform>%n files could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New database of %n pictures</source>
        <translation>
            <numerusform>New database of %n picture</numerusform>
            <numerusform>New database of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One database of %n</source>
        <translation>
            <numerusform>One database of %n</numerusform>
            <numerusform>One database of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the database %1 now.</source>
        <translation>
            <numerusform>%n picture is in the database %1 now.</numerusform>
            <numerusform>%n pictures are in the database %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates are done with.</source>
        <translation>
            <numerusform>%n duplicate is done with.</numerusform>
            <numerusform>%n duplicates are done with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the bin.</source>
        <translation>
            <numerusform>%n picture is in the bin.</numerusform>
            <numerusform>%n pictures are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n pictures as the query</source>
        <translation>
            <numerusform>Use %n picture as the query</numerusform>
            <numerusform>Use %n pictures as the query</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>"%1" stands on the shelf with %n pictures.</source>
        <translation>
            <numerusform>"%1" stands on the shelf with %n picture.</numerusform>
            <numerusform>"%1" stands on the shelf with %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The collection "%1" holds %n pictures.</source>
        <translation>
            <numerusform>The collection "%1" holds %n picture.</numerusform>
            <numerusform>The collection "%1" holds %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n pictures</source>
        <translation>
            <numerusform>Exclude %n picture</numerusform>
            <numerusform>Exclude %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapChoiceBar</name>
    <message numerus="yes">
        <source>%Ln pictures chosen</source>
        <translation>
            <numerusform>%Ln picture chosen</numerusform>
            <numerusform>%Ln pictures chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look for pictures like the mean of the %Ln that lie nearest to the middle</source>
        <translation>
            <numerusform>Look for pictures like the mean of the %Ln that lies nearest to the middle</numerusform>
            <numerusform>Look for pictures like the mean of the %Ln that lie nearest to the middle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapPanel</name>
    <message numerus="yes">
        <source>%Ln passed over: take back</source>
        <translation>
            <numerusform>%Ln passed over: take back</numerusform>
            <numerusform>%Ln passed over: take back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourModel</name>
    <message numerus="yes">
        <source>Pin %n neighbours</source>
        <translation>
            <numerusform>Pin %n neighbour</numerusform>
            <numerusform>Pin %n neighbours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike behind it</source>
        <translation>
            <numerusform>%n alike behind it</numerusform>
            <numerusform>%n alike behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures that are nearly the same stand behind it.</source>
        <translation>
            <numerusform>%n picture that is nearly the same stands behind it.</numerusform>
            <numerusform>%n pictures that are nearly the same stand behind it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDesk</name>
    <message numerus="yes">
        <source>Take %n pictures out of the queue</source>
        <translation>
            <numerusform>Take %n picture out of the queue</numerusform>
            <numerusform>Take %n pictures out of the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n pictures in the queue</source>
        <translation>
            <numerusform>Move %n picture in the queue</numerusform>
            <numerusform>Move %n pictures in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDock</name>
    <message numerus="yes">
        <source>%n pictures are still waiting from the last time.</source>
        <translation>
            <numerusform>%n picture is still waiting from the last time.</numerusform>
            <numerusform>%n pictures are still waiting from the last time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused; %n pictures wait.</source>
        <translation>
            <numerusform>The queue is paused; %n picture waits.</numerusform>
            <numerusform>The queue is paused; %n pictures wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were put into the queue.</source>
        <translation>
            <numerusform>%n picture was put into the queue.</numerusform>
            <numerusform>%n pictures were put into the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueuePanel</name>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n picture waits</numerusform>
            <numerusform>%n pictures wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RefusalSheet</name>
    <message numerus="yes">
        <source>%n files are not in %1.</source>
        <translation>
            <numerusform>%n file is not in %1.</numerusform>
            <numerusform>%n files are not in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SampleStrip</name>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SettingsPanel</name>
    <message numerus="yes">
        <source>Varied %n times; another seed begins afresh.</source>
        <translation>
            <numerusform>Varied %n time; another seed begins afresh.</numerusform>
            <numerusform>Varied %n times; another seed begins afresh.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagsPanel</name>
    <message numerus="yes">
        <source>Tags of %n pictures</source>
        <translation>
            <numerusform>Tags of %n picture</numerusform>
            <numerusform>Tags of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TeachDialog</name>
    <message numerus="yes">
        <source>%1 (%n pictures)</source>
        <translation>
            <numerusform>%1 (%n picture)</numerusform>
            <numerusform>%1 (%n pictures)</numerusform>
        </translation>
    </message>
</context>
</TS>
