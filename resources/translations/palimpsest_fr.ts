<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BrowseOrder</name>
    <message>
        <source>Unknown artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown style</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a picture with %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Varied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % to seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the way to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 % most typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>the same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly different: other details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little different: the same scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly different: some of it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongly different: only the gist stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good as another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprises come from all pictures, the odd ones too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprises come from the %1 % most typical pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing pulls: the model paints what it likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neighbours alone pull.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words alone pull.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neighbours lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and neighbours pull alike.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureMime</name>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeWords</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words and neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted with Palimpsest, seed %1, drawing on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a surprise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull of the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split by noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures at once: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What guides the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation of the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical pictures: %1 % to %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>It drew on no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading of the licences&apos; names, not legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted with Palimpsest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forbids works made from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find out before you publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Licence: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The painting began from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures forbids works made from them. Ask before you publish</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures is unknown. Find out before you publish</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not to be sold, because of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be published under the same licence only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be named with the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with a museum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute on auto, cpu or cuda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores to use; 0 is all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with browse (the pictures of the databases) or map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved picture or recipe, or a database&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseBar</name>
    <message>
        <source>As imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order the pictures are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;%1 stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which marks are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only pictures with these flags, stars or labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseModel</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1 of %2</source>
        <extracomment>Read aloud: &quot;Item 3 of 138,240, Monet, Water Lilies&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowsePanel</name>
    <message>
        <source>Pictures of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseView</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Canvas</name>
    <message>
        <source>Table with the pictures being painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paints the first picture</source>
        <extracomment>%1 is a key, such as Ctrl+Enter.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures in the strip above guide it. Pin those you like, exclude those you do not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CanvasBar</name>
    <message>
        <source>Magnification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Chip</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionModel</name>
    <message>
        <source>Whatever this finds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures here to add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart collection %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionsPanel</name>
    <message>
        <source>Ctrl+G collects chosen pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ColourChip</name>
    <message>
        <source>Another colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures with the colour %1. Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandDesk</name>
    <message>
        <source>Save keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of Palimpsest.pdf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandModel</name>
    <message>
        <source>%1, not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not possible now: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in picture %2: %3, differs</source>
        <extracomment>Read aloud: &quot;Turner, Rain in picture 2: 31 %, differs&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in picture %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ComparePage</name>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, the current one is %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left %1, right %2, the line at %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of %1 and %2, %3 times as bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 and %1 · mean %2 of 255 · shown %3 times as bright</source>
        <extracomment>Of two pictures: &quot;1 and 3 · mean 4.2 of 255 · shown 8 times as bright&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropDialog</name>
    <message>
        <source>A part of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a frame around what shall count. The arrow keys move it, with Shift they change its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropView</name>
    <message>
        <source>The part of the picture that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left %1 %, from the top %2 %, %3 % wide, %4 % high</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CurateTasks</name>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query to keep; type one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CuratingActions</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag as one to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag as one to leave out; it stays, dimmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;flag off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No &amp;stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;%1 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour label; the same key takes it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on after each mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next picture once a large one is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen pictures tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New collection from selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a collection of the chosen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this query as a smart collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A collection of whatever the query finds when it is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;out of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pictures stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateDelegate</name>
    <message numerus="yes">
        <source>%Ln not in sight: left and right show them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>R marks the others as rejected instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateModel</name>
    <message>
        <source>Group %1 of %2, %3, %4</source>
        <extracomment>Read aloud: &quot;Group 3 of 120, Water Lilies, 4 pictures, 3 to leave&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to leave</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the database cannot be changed, so all stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateView</name>
    <message>
        <source>Groups of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicatesPanel</name>
    <message>
        <source>Lists of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks the same: bits of the shape that may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means the same: least cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Looks: bits that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of 63 bits of a picture&apos;s shape may differ; 0 is strictest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Means: least cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near pictures must be for the encoder; 1 is strictest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the best: the first rule decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to those that leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move pictures to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return keeps a picture, A all of its group, Backspace follows the rules again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all of a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures compared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for pictures that are there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this list is there more than once any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trash %Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject %Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Does this to the whole list; Undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExploreActions</name>
    <message>
        <source>&amp;Explore from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vary a &amp;little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint pictures close to the one in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vary &amp;strongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint pictures that keep only the gist of the one in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many variations of the picture in sight there are to be, and how far from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seeds of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the recipe of the picture in sight again, each time from another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drafts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with a quarter of the steps, and finish the pictures that are picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the draft in sight with all of its steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish all &amp;picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint all drafts that are flagged as picked with all of their steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint every combination of two things that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Morph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the way from one picture, query or database to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph &amp;between these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the way from one chosen neighbour to the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Exploring</name>
    <message>
        <source>This is no draft; there is nothing to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picked draft is waiting to be finished. P picks the one in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk with other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk over another database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture in sight: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only neighbour %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportActions</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the chosen pictures into files for others, with their credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;credits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a list, or pages to be printed, of all that the chosen pictures drew on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportDialog</name>
    <message>
        <source>&amp;Lose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ble (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages to &amp;print (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px on the longer side</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what is there stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: loses nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG: small, read everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP: smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what others may do with them, as CC BY 4.0; nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is to be named for the query; nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in what differs from picture to picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or type how many pixels the longer side gets; the shorter one follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;whole recipe and the credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone can paint it again. Settings for other programs and the ratings go along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credits &amp;alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was drawn on, but neither your query nor your settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only that a machine pain&amp;ted it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mark always goes along; it is asked for by law in places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also a file beside the pictures that lists all that they drew on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of what they drew on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportTasks</name>
    <message>
        <source>&quot;%1&quot; cannot be written; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An export to %1 was cut off after %2 of %3 pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to export yet. Paint one, or choose some in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture yet whose credits could be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FactChip</name>
    <message>
        <source>Only what is not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures of which this is not true: %1. Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures of which this is true: %1. Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FileTasks</name>
    <message>
        <source>The pasted picture could not be kept in &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recipe from picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingBar</name>
    <message>
        <source>Pictures that are near enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures with a lower score are no neighbours. The hills show how many have which score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold pictures that are nearly the same, so that each neighbour is another work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what pictures are found, and which database counts how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pictures</source>
        <extracomment>All pictures that may be found: &quot;of 138,240 pictures&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 from %3 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 from %3 on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingPopup</name>
    <message>
        <source>Each database has its share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pictures are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold above this likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that are more alike than this count as the same work; at 1 nothing is folded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the neighbours each database gets its share, whatever its scores are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FoldedPopup</name>
    <message>
        <source>Pin as neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that are nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that are nearly the same as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridAxisEdit</name>
    <message>
        <source>%1: which neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check those that are to be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries, parted by |.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, parted by commas; 1..6 are those from 1 to 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from 0 (left out) to 2 (as if it were there twice).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers from %1 to %2, parted by commas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridDialog</name>
    <message>
        <source>From &amp;left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paint the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at least one value for each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HelpBook</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryActions</name>
    <message>
        <source>Find all that drew &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through everything you have painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pictures by their words, neighbours and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this picture large on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the chosen pictures, two to nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this picture came from and what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the lineage of the picture in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen pictures to the bin; undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this &amp;query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the query alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these &amp;neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the neighbours of this picture, with their weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over model and settings alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything that was painted with this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by &amp;side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All next to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One over the other; the line between them is moved by mouse or Left and Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in the place of the other; Space, Left, Right and 1 to 9 change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each point differs from the first picture; Up and Down make it brighter or darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what all pictures have in common</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryDelegate</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryModel</name>
    <message>
        <source>%1, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3, painted %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPage</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: storm artist:turner steps:25 rating:4.. -fog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the query, of neighbours and settings; query: artist: title: database: model: seed: rating: look in one place, a - before a word leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is amiss with the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drew on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been painted with this picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in your history is what you search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been painted yet. Whatever you paint is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryStore</name>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryView</name>
    <message>
        <source>What you paint is kept here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::InspectorPanel</name>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not among the neighbours now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the neighbours now, but not drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe of the picture in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe of the picture in sight appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeepRuleList</name>
    <message>
        <source>Rules for what stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule that prefers a picture decides. Alt and the arrow keys move a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked, not rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out any command by a few letters of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which keys stand for which command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save keys as pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all keys into a PDF, to be printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it &amp;came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by pressing its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all commands again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press another key for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ll as they came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ake it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for %2. Taking it over takes it away there.</source>
        <extracomment>%1 is a key, %2 names one or several commands.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyModel</name>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeySheet</name>
    <message>
        <source>Keys of Palimpsest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys could not be written to %1. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palimpsest speaks it from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LineagePanel</name>
    <message>
        <source>was the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its recipe was taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent: %1</source>
        <extracomment>In the lineage, of a picture&apos;s parent: &quot;its recipe was taken over&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this picture it %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture was made from nothing else, and nothing was made from it yet. Take over its recipe, its query or the picture itself, and paint: what comes of it is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lineage of the picture in sight appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LossCurve</name>
    <message>
        <source>How the loss falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the model&apos;s guesses are: the line for the pictures that it learns, the dots for some that it never sees. When the dots rise again, it begins to learn the pictures by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve of the teaching appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MainWindow</name>
    <message>
        <source>Palimpsest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. What is there is kept; importing the folder again continues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not at %1 any more; its small copy is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>&quot;Undo: Rate 12 pictures 4 stars&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 picture waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed and were taken anew.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone; their small pictures stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, because their makers forbid data mining.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were seen only small.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made for another painter. It can be made again for this one; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Palimpsest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Palimpsest %1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with a museum: the nearest pictures of a database that you choose guide the brush. Everything happens on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two to nine pictures to compare: Ctrl and a click adds one to the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most nine pictures can be compared; these are the first nine of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This query finds nothing now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in this collection yet. Drop pictures onto its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture here is what the query asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New database of %n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One database of %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the database %1 now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the bin now; its pictures stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sailing boat at sunset</source>
        <extracomment>The query of the very first start; every word must be known to the bundled painter.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates are done with.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole recipe is on the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is on the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neighbours are pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are on the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed is on the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the bin.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use %n pictures as the query</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 pictures nearest to the middle of the %2 chosen ones are the query now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; stands on the shelf with %n pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paint with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The collection &quot;%1&quot; holds %n pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take back what was excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 carries the recipe that it was painted by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copied picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has no tags yet. T gives it some, in the view of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards, so that there is something to paint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to work on yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teaching was stopped. What was learned is kept; Teach goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching &quot;%1&quot;, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database: it decides the style.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you would like to see, in words or with pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest pictures of the database guide what is painted. Pin them, leave them out, weigh them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter paints here. Ctrl+S saves, Ctrl+Shift+E exports with credits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapChoiceBar</name>
    <message>
        <source>Chosen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a database of these pictures, without copying any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these pictures as a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass over these pictures when neighbours are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the database with these pictures selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look for pictures like the mean of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Look for pictures like the mean of the %Ln that lie nearest to the middle</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapPanel</name>
    <message>
        <source>Map of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the databases in use is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the pictures that are passed over be found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the query lies: in the middle of its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the neighbours of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was painted, amid the pictures that it was drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over: take back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop arranging the map; it stays as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the map so that near pictures lie near each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · arranging, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · what is alike lies close together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · by their main differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapView</name>
    <message>
        <source>No picture is current. Alt and the arrow keys go to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many pictures stand behind one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MorphDialog</name>
    <message>
        <source>Morph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the &amp;way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the words that it goes to, or comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends are the same; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the neighbours of both ends…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourDelegate</name>
    <message>
        <source>+%1 alike</source>
        <extracomment>Pictures that are nearly the same as this one and stand behind it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A neighbour&apos;s share of the last picture, or of the place of it that is pointed at.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourModel</name>
    <message>
        <source>Move neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pin %n neighbours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pin neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take neighbour back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour %1 of %2, %3, %4, %5, weight %6, score %7</source>
        <extracomment>Read aloud: &quot;Neighbour 3 of 8, Water Lilies, Monet, pinned, weight 1.25, score 0.62&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alike behind it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is not where it was; this is its small copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its maker has forbidden data mining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its licence allows no works made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1, weight %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this database that is %1.</source>
        <extracomment>How near a picture is, compared with the others of its database: &quot;close&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures that are nearly the same stand behind it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the last picture: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourStrip</name>
    <message>
        <source>P pins · X excludes · ↑ ↓ weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures that guide the next painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures that guide the painting appear here. Choose a database on the left, or drop a picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PalettePopup</name>
    <message>
        <source>Colours to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for pictures with these colours, up to five:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour to look for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ParamPanel</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 back to the default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryBar</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are taken as they stand; a class such as &quot;cat&quot; is asked for as &quot;An image of a cat.&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or more: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class, such as lighthouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall be painted? Type words, drop or paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryChip</name>
    <message>
        <source>More of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn its sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part of it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (part)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, weight %2. Up and Down change the weight, Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the query: %1, weight %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryExtras</name>
    <message>
        <source>Colours count:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the colours count beside the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left: what is in the picture counts alone. Right: its colours count alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read of the query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueActions</name>
    <message>
        <source>Pre&amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint this before all that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the picture that is being painted and begin no other, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and &amp;empty the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is being painted and take out all that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left waiting is painted as soon as the program is started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what is being painted and what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint it before all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it overtake the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the next one overtake it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it onto the desk, to be changed; the queue passes over it until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the queue; what is being painted is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is on the desk into the place of the waiting picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the waiting picture as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With every &amp;%1. step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the picture is shown while it is being painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDelegate</name>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDesk</name>
    <message>
        <source>Take a picture out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n pictures out of the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move a picture in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n pictures in the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change a waiting picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDock</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture is still waiting from the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still waiting from the last time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is paused; 1 picture waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused; %n pictures wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 picture was put into the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were put into the queue.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueKeeper</name>
    <message>
        <source>Another Palimpsest is painting the queue. What is painted here is not kept in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueModel</name>
    <message>
        <source>being painted, step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3, %4, %5</source>
        <extracomment>&quot;Picture 2 of 7: a lighthouse, Woodcut · seed 7, waiting&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ready in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueuePanel</name>
    <message>
        <source>Nothing waits. What you paint while a picture is being painted lines up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture that is being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 picture waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the desk to be changed: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RefusalSheet</name>
    <message>
        <source>Files that could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ResultModel</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Read aloud: &quot;Picture 3 of 1,240, a lighthouse, painted Thursday, 26 November 2026 14:32&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchActions</name>
    <message>
        <source>&amp;Work on this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint parts of the picture in sight anew, let its canvas grow, or enlarge it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a picture of &amp;yours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint over a photograph or a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the picture that was worked on last, with what was marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is painted anew; with nothing marked the whole picture is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gr&amp;ow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the canvas grow and paint what is new of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture larger and paint it finer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brush takes away what is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unmark all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the re&amp;st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is marked is not, and the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what was marked in the last picture of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint it (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPage</name>
    <message>
        <source>Mark a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the picture is painted anew; the rest stays to the pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked, so the whole picture is painted over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture becomes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPanel</name>
    <message>
        <source>Only enlarged; nothing is painted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes stay; strokes and grain are new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrangement stays; much is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only colours and large shapes stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly anything of it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide the brush is, in pixels of the picture. [ and ] change it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the canvas grows. Its edges can be dragged, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which factor both sides grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted &amp;anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what is there is lost before the painting begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many pixels inside its edge the new part fades in. What is outside never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly neighbours and words pull. Strong guidance paints a second subject beside the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found for this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those on the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those it was painted with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures guide it: the nearest to what is marked and to the words, those on the strip, or those that the picture was painted with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchView</name>
    <message>
        <source>Picture that is worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of it is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SampleStrip</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same pictures, painted before the teaching and now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Samples, before and now, appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SentenceBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Session</name>
    <message>
        <source>Use a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture was painted with the database &quot;%1&quot;, which is not on this computer. Its neighbours are listed, but cannot be used until the database is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SettingsPanel</name>
    <message>
        <source>Keep this seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model paints. Teach makes more of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures of the database guide each painting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures are painted at a time, each with a seed of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the painting follows: the query itself, its neighbours, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance in a picture. It stays while you change anything else and is drawn anew when you paint the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;urprises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures Surprise me draws as the query: those that much in the database is like, or any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that are rarely needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Varied once; another seed begins afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Varied %n times; another seed begins afresh.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced (%1 changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfModel</name>
    <message>
        <source>one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unseen style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made for another model, so this painter cannot use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the painter has never seen this style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search finds %1 % of the nearest pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfPanel</name>
    <message>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::StatusLine</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagChip</name>
    <message>
        <source>%1 %2/%3</source>
        <extracomment>A tag and by how many of the chosen pictures it is worn: &quot;storm 3/12&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: click to give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not suggest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not suggest this for the picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag %1, worn by %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this tag off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagsPanel</name>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag, such as calm or mood:calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return gives the chosen pictures this tag; commas part several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the chosen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TeachDialog</name>
    <message>
        <source>&amp;Paint with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their neighbours alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the samples show beside their neighbours, which are pictures of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the model learns the pictures of the database, their neighbours and what is written of them. The model that it begins with stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tea&amp;ching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all. A teaching can be stopped at any time and gone on with later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was learned is kept; go on whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pictures)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3 min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; what was learned is being kept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of this teaching is not on the shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that this teaching began with is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new model a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting goes on while a model is taught, only slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 min · step %3 · loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taught: %2 steps in %3 minutes. It can be chosen among the models in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Tour</name>
    <message>
        <source>What is where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click anywhere to begin. Help, Show around brings this back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TypicalSlider</name>
    <message>
        <source>Typical to adventurous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::VariationsDialog</name>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;far from the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paint them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::WindowActions</name>
    <message>
        <source>No neighbour is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two chosen neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finished picture is in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no draft to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two finished pictures on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture of a database is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two databases in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases that came with the program stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder is being imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No waiting picture is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No waiting picture is being changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No painted picture is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two to nine chosen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures are being compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture was worked on yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No collection is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open recipe from picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore query, database, neighbours and seed from a saved picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a database from a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the import and go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teach a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a copy of a model the pictures of a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture in sight as PNG with its recipe inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all pictures on the table as one labelled sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with the copied picture, or take it among the neighbours where they have the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep words as chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the words into a chip, so that others can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Surprise me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a picture of the database as the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add picture by &amp;hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a picture of your own among the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this neighbour whatever the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this neighbour out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Less weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight as retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this neighbour large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this picture as the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is &amp;folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pictures that are nearly the same and stand behind this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude this &amp;artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything by this artist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude a &amp;tag of it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything that has one of its tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the le&amp;ft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it before the neighbour on its left; that pins it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it behind the neighbour on its right; that pins it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint wit&amp;hout it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the picture in sight with this neighbour and without it, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint from the query and its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the same recipe and seed over every database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep results as a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is painted becomes part of the database &quot;My results&quot;, to be found and painted with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this &amp;recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over query, database, neighbours, settings and seed of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this &amp;seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the seed alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list of the pictures it was drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;file path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pictures painted last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through all pictures of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures of the database on a map, like ones together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is there more than once in the databases in use, and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this picture large, or go back to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin as &amp;neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with the chosen pictures, whatever the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that this picture is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;database of these…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a database of the chosen pictures; no picture is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one database of those in use; they stay, and no picture is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the databases in use to the bin; their pictures stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture into the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the picture on one pixel of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings and recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide settings and recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what was done, to take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Palimpsest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q&amp;ueue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;cture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain what has the keyboard, and everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say once more what the parts of the window are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
