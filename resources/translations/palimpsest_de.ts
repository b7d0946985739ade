<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleWords</name>
    <message>
        <source>Table, no picture yet</source>
        <translation>Tisch, noch kein Bild</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Tisch: %1</translation>
    </message>
    <message>
        <source>Painted before: %1</source>
        <translation>Früher gemalt: %1</translation>
    </message>
    <message>
        <source>One picture over the other, with a line between them</source>
        <translation>Ein Bild über dem anderen, mit einer Linie dazwischen</translation>
    </message>
    <message>
        <source>One picture in the place of the other</source>
        <translation>Ein Bild an der Stelle des anderen</translation>
    </message>
    <message>
        <source>How much two pictures differ</source>
        <translation>Wie sehr sich zwei Bilder unterscheiden</translation>
    </message>
    <message>
        <source>The line is at %1 %</source>
        <translation>Die Linie steht bei %1 %</translation>
    </message>
    <message>
        <source>%1 times as bright</source>
        <translation>%1-mal so hell</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3</source>
        <translation>Bild %1 von %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>"Time left: 8 s", what a label is about and what stands in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are chosen</source>
        <translation>
            <numerusform>%n davon ist gewählt</numerusform>
            <numerusform>%n davon sind gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are near enough to be seen as pictures</source>
        <translation>
            <numerusform>%n ist nah genug, um als Bild gesehen zu werden</numerusform>
            <numerusform>%n sind nah genug, um als Bilder gesehen zu werden</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is enlarged, %1 × %2 pixels now</source>
        <translation>Das Bild wird vergrößert, jetzt %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>The canvas grows by %1 pixels at the left, %2 above, %3 at the right, %4 below</source>
        <translation>Die Leinwand wächst links um %1 Pixel, oben um %2, rechts um %3, unten um %4</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, takes marks away. %2.</source>
        <translation>Der Pinsel, %1 Pixel breit, nimmt Markiertes weg. %2.</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, marks. %2.</source>
        <translation>Der Pinsel, %1 Pixel breit, markiert. %2.</translation>
    </message>
    <message>
        <source>Magnification %1 %</source>
        <translation>Vergrößerung %1 %</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startwert %2</translation>
    </message>
    <message>
        <source>%1, seed %2, painted from %3</source>
        <translation>%1, Startwert %2, gemalt nach %3</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>Zeile leeren</translation>
    </message>
</context>
<context>
    <name>BrowseOrder</name>
    <message>
        <source>Unknown artist</source>
        <translation>Künstler unbekannt</translation>
    </message>
    <message>
        <source>Unknown year</source>
        <translation>Jahr unbekannt</translation>
    </message>
    <message>
        <source>Unknown style</source>
        <translation>Stil unbekannt</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>of a picture with %1 steps</source>
        <translation>eines Bildes mit %1 Schritten</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Variiert</translation>
    </message>
    <message>
        <source>%1 % to seed %2</source>
        <translation>%1 % zum Startwert %2</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>%1 % of the way to %2</source>
        <translation>%1 % des Weges zu %2</translation>
    </message>
    <message>
        <source>Surprise from</source>
        <translation>Überraschung aus</translation>
    </message>
    <message>
        <source>the %1 % most typical</source>
        <translation>den %1 % typischsten</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Painted from</source>
        <translation>Gemalt nach</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ExploreWords</name>
    <message>
        <source>the same picture</source>
        <translation>dasselbe Bild</translation>
    </message>
    <message>
        <source>hardly different: other details</source>
        <translation>kaum anders: andere Einzelheiten</translation>
    </message>
    <message>
        <source>a little different: the same scene</source>
        <translation>etwas anders: dieselbe Szene</translation>
    </message>
    <message>
        <source>clearly different: some of it stays</source>
        <translation>deutlich anders: einiges bleibt</translation>
    </message>
    <message>
        <source>strongly different: only the gist stays</source>
        <translation>stark anders: nur das Wesentliche bleibt</translation>
    </message>
    <message>
        <source>as good as another seed</source>
        <translation>so gut wie ein anderer Startwert</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>Surprises come from all pictures, the odd ones too.</source>
        <translation>Überraschungen kommen aus allen Bildern, auch den ausgefallenen.</translation>
    </message>
    <message>
        <source>Surprises come from the %1 % most typical pictures.</source>
        <translation>Überraschungen kommen aus den %1 % typischsten Bildern.</translation>
    </message>
    <message>
        <source>Nothing pulls: the model paints what it likes.</source>
        <translation>Nichts zieht: Das Modell malt, was es mag.</translation>
    </message>
    <message>
        <source>The neighbours alone pull.</source>
        <translation>Nur die Nachbarn ziehen.</translation>
    </message>
    <message>
        <source>The words alone pull.</source>
        <translation>Nur die Wörter ziehen.</translation>
    </message>
    <message>
        <source>The words lead.</source>
        <translation>Die Wörter führen.</translation>
    </message>
    <message>
        <source>The neighbours lead.</source>
        <translation>Die Nachbarn führen.</translation>
    </message>
    <message>
        <source>Words and neighbours pull alike.</source>
        <translation>Wörter und Nachbarn ziehen gleich stark.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Farbetikett</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 label</source>
        <translation>Farbetikett: %1</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 million</source>
        <translation>%1 Millionen</translation>
    </message>
    <message>
        <source>%1 million, as %2</source>
        <translation>%1 Millionen, als %2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Paints</source>
        <translation>Malt</translation>
    </message>
    <message>
        <source>Understands words and pictures</source>
        <translation>Versteht Wörter und Bilder</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Mit dem Programm</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>%1 of memory for its numbers</source>
        <translation>%1 Speicher für seine Zahlen</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>%1, which is not installed</source>
        <translation>%1, der nicht installiert ist</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Rechnet auf</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>No SHA-256 was recorded of "%1", so nothing is known.</source>
        <translation>Von „%1“ wurde kein SHA-256 aufgezeichnet, also ist nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" is sound: %n files are as they were recorded.</source>
        <translation>
            <numerusform>„%1“ ist heil: %n Datei ist, wie sie aufgezeichnet wurde.</numerusform>
            <numerusform>„%1“ ist heil: %n Dateien sind, wie sie aufgezeichnet wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>"%1" is incomplete; import it again. Missing: %2.</source>
        <translation>„%1“ ist unvollständig; noch einmal importieren. Es fehlt: %2.</translation>
    </message>
    <message>
        <source>"%1" is not what was recorded; import it again. Changed: %2.</source>
        <translation>„%1“ ist nicht, was aufgezeichnet wurde; noch einmal importieren. Verändert: %2.</translation>
    </message>
</context>
<context>
    <name>PictureMime</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Databases: %1</source>
        <translation>Datenbanken: %1</translation>
    </message>
    <message>
        <source>Guided by: %1</source>
        <translation>Geführt von: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours</source>
        <translation>
            <numerusform>%n Nachbar</numerusform>
            <numerusform>%n Nachbarn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures at once</source>
        <translation>
            <numerusform>%n Bild auf einmal</numerusform>
            <numerusform>%n Bilder auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n neighbours</source>
        <translation>
            <numerusform>Enthält %n Nachbarn</numerusform>
            <numerusform>Enthält %n Nachbarn</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Startwert: %1</translation>
    </message>
</context>
<context>
    <name>RecipeWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>nur Wörter</translation>
    </message>
    <message>
        <source>neighbours alone</source>
        <translation>nur Nachbarn</translation>
    </message>
    <message>
        <source>words and neighbours</source>
        <translation>Wörter und Nachbarn</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Painted with Palimpsest, seed %1, drawing on:</source>
        <translation>Gemalt mit Palimpsest, Startwert %1, auf Grundlage von:</translation>
    </message>
    <message>
        <source>part of “%1”</source>
        <translation>Teil von „%1“</translation>
    </message>
    <message>
        <source>a surprise</source>
        <translation>eine Überraschung</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Pull of the words</source>
        <translation>Zug der Wörter</translation>
    </message>
    <message>
        <source>Pull of the neighbours</source>
        <translation>Zug der Nachbarn</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Split by noise</source>
        <translation>Nach Rauschen teilen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Neu malen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>neighbours first</source>
        <translation>erst die Nachbarn</translation>
    </message>
    <message>
        <source>words first</source>
        <translation>erst die Wörter</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: von %2 auf %3</translation>
    </message>
    <message>
        <source>Neighbours: %1 to %2</source>
        <translation>Nachbarn: von %1 auf %2</translation>
    </message>
    <message>
        <source>Pictures at once: %1 to %2</source>
        <translation>Bilder auf einmal: von %1 auf %2</translation>
    </message>
    <message>
        <source>What guides the picture</source>
        <translation>Was das Bild führt</translation>
    </message>
    <message>
        <source>Seed: %1 to %2</source>
        <translation>Startwert: von %1 auf %2</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Startwert festhalten</translation>
    </message>
    <message>
        <source>Unlock the seed</source>
        <translation>Startwert freigeben</translation>
    </message>
    <message>
        <source>Variation of the seed</source>
        <translation>Variation des Startwerts</translation>
    </message>
    <message>
        <source>Typical pictures: %1 % to %2 %</source>
        <translation>Typische Bilder: von %1 % auf %2 %</translation>
    </message>
    <message>
        <source>Drafts first</source>
        <translation>Erst Entwürfe</translation>
    </message>
    <message>
        <source>No drafts first</source>
        <translation>Keine Entwürfe zuerst</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>It drew on no picture.</source>
        <translation>Es beruht auf keinem Bild.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>A reading of the licences' names, not legal advice.</source>
        <translation>Eine Deutung der Lizenznamen, keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>A surprise</source>
        <translation>Eine Überraschung</translation>
    </message>
    <message>
        <source>Painted with Palimpsest</source>
        <translation>Gemalt mit Palimpsest</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>forbids works made from it</source>
        <translation>verbietet daraus entstandene Werke</translation>
    </message>
    <message>
        <source>find out before you publish</source>
        <translation>vor dem Veröffentlichen klären</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>⚠ Licence: %1, %2</source>
        <translation>⚠ Lizenz: %1, %2</translation>
    </message>
    <message>
        <source>The painting began from it</source>
        <translation>Das Gemälde ging von ihm aus</translation>
    </message>
    <message>
        <source>Influence %1 %</source>
        <translation>Einfluss %1 %</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures forbids works made from them. Ask before you publish</source>
        <translation>
            <numerusform>Die Lizenz von %n Bild verbietet daraus entstandene Werke. Vor dem Veröffentlichen nachfragen</numerusform>
            <numerusform>Die Lizenz von %n Bildern verbietet daraus entstandene Werke. Vor dem Veröffentlichen nachfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures is unknown. Find out before you publish</source>
        <translation>
            <numerusform>Die Lizenz von %n Bild ist unbekannt. Vor dem Veröffentlichen klären</numerusform>
            <numerusform>Die Lizenz von %n Bildern ist unbekannt. Vor dem Veröffentlichen klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to be sold, because of</source>
        <translation>Nicht zum Verkauf, wegen</translation>
    </message>
    <message>
        <source>To be published under the same licence only</source>
        <translation>Nur unter derselben Lizenz zu veröffentlichen</translation>
    </message>
    <message>
        <source>To be named with the result</source>
        <translation>Mit dem Ergebnis zu nennen</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>Kein Bild lag zugrunde.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Jede Lizenz erlaubt daraus entstandene Werke ohne Bedingungen.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; choose another folder.</source>
        <translation>„%1“ lässt sich nicht schreiben; bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Quellennachweis</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>"%1" cannot be locked; check the disk.</source>
        <translation>„%1“ kann nicht gesperrt werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be locked; check its permissions.</source>
        <translation>„%1“ kann nicht gesperrt werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check the disk.</source>
        <translation>„%1“ kann nicht angelegt werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check its permissions.</source>
        <translation>„%1“ kann nicht angelegt werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash, because its disk has none; it stays.</source>
        <translation>„%1“ kann nicht in den Papierkorb verschoben werden, weil der Datenträger keinen hat; es bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check the disk.</source>
        <translation>„%1“ kann nicht in den Papierkorb verschoben werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check its permissions.</source>
        <translation>„%1“ kann nicht in den Papierkorb verschoben werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be opened; check that it is there.</source>
        <translation>„%1“ kann nicht geöffnet werden; prüfen, ob es da ist.</translation>
    </message>
    <message>
        <source>"%1" cannot be read to its end; check the disk.</source>
        <translation>„%1“ kann nicht bis zum Ende gelesen werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check the disk.</source>
        <translation>„%1“ kann nicht gelesen werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check its permissions.</source>
        <translation>„%1“ kann nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check the disk.</source>
        <translation>„%1“ kann nicht wiederhergestellt werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check its permissions.</source>
        <translation>„%1“ kann nicht wiederhergestellt werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check the disk.</source>
        <translation>„%1“ kann nicht geschrieben werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check its permissions.</source>
        <translation>„%1“ kann nicht geschrieben werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>"%1" does not exist; it may have been moved or deleted.</source>
        <translation>„%1“ gibt es nicht; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>"%1" does not say how it was painted; pictures that Palimpsest and some other painters save do.</source>
        <translation>„%1“ sagt nicht, wie es gemalt wurde; Bilder aus Palimpsest und einigen anderen Malprogrammen tun das.</translation>
    </message>
    <message>
        <source>"%1" holds other files; choose an empty folder for the database.</source>
        <translation>„%1“ enthält andere Dateien; für die Datenbank einen leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>"%1" is a copy of a database that is here already; it is left out.</source>
        <translation>„%1“ ist die Kopie einer Datenbank, die schon da ist; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>"%1" is cut off; restore it from a copy.</source>
        <translation>„%1“ ist abgeschnitten; aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>"%1" is found by its query; change that instead of its pictures.</source>
        <translation>„%1“ wird durch ihre Anfrage gefunden; diese ändern statt der Bilder.</translation>
    </message>
    <message>
        <source>"%1" is no rating; write rating:4 or rating:3..5, from 0 to 5.</source>
        <translation>„%1“ ist keine Bewertung; rating:4 oder rating:3..5 schreiben, von 0 bis 5.</translation>
    </message>
    <message>
        <source>"%1" is no side of a grid; write it as steps=4,8,16 or seed=1..6.</source>
        <translation>„%1“ ist keine Seite eines Rasters; so schreiben: steps=4,8,16 oder seed=1..6.</translation>
    </message>
    <message>
        <source>"%1" is no tag; write a word, or a kind and a word: artist:monet.</source>
        <translation>„%1“ ist kein Schlagwort; ein Wort schreiben oder eine Art und ein Wort: artist:monet.</translation>
    </message>
    <message>
        <source>"%1" is no year; write year:1889, year:1850..1900 or year:1850...</source>
        <translation>„%1“ ist kein Jahr; year:1889, year:1850..1900 oder year:1850.. schreiben.</translation>
    </message>
    <message>
        <source>"%1" is not a conditioning mode; use text+neighbours, text or neighbours.</source>
        <translation>„%1“ ist keine Art, ein Bild zu lenken; text+neighbours, text oder neighbours verwenden.</translation>
    </message>
    <message>
        <source>"%1" is not a file; choose a file.</source>
        <translation>„%1“ ist keine Datei; eine Datei wählen.</translation>
    </message>
    <message>
        <source>"%1" is not in the trash any more; it was emptied.</source>
        <translation>„%1“ ist nicht mehr im Papierkorb; er wurde geleert.</translation>
    </message>
    <message>
        <source>"%1" is not made of facts alone; write for example artist:turner year:1830..1851.</source>
        <translation>„%1“ besteht nicht nur aus Angaben; zum Beispiel artist:turner year:1830..1851 schreiben.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; choose that one.</source>
        <translation>„%1“ ist nicht das Bild, von dem dieses Gemälde ausging; jenes wählen.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; it has changed since.</source>
        <translation>„%1“ ist nicht das Bild, von dem dieses Gemälde ausging; es hat sich seither verändert.</translation>
    </message>
    <message>
        <source>"%1" is not there; it may have been moved or deleted.</source>
        <translation>„%1“ ist nicht da; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>"%1" is too large; choose another file.</source>
        <translation>„%1“ ist zu groß; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>"%1" must be %2.</source>
        <translation>„%1“ muss %2 sein.</translation>
    </message>
    <message>
        <source>"%1" names no neighbour; write weight:1 for the first one.</source>
        <translation>„%1“ nennt keinen Nachbarn; für den ersten weight:1 schreiben.</translation>
    </message>
    <message>
        <source>"%1" should be a file; restore it from a copy.</source>
        <translation>„%1“ sollte eine Datei sein; aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>"%1" should hold the pictures that wait to be painted, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>„%1“ sollte die Bilder enthalten, die darauf warten, gemalt zu werden, ist aber beschädigt oder etwas anderes; aus einer Kopie wiederherstellen oder wegräumen.</translation>
    </message>
    <message>
        <source>"%1" should hold your tags and ratings, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>„%1“ sollte Ihre Schlagwörter und Bewertungen enthalten, ist aber beschädigt oder etwas anderes; aus einer Kopie wiederherstellen oder wegräumen.</translation>
    </message>
    <message>
        <source>"%1" was signed (C2PA); the signature does not hold for the exported picture.</source>
        <translation>„%1“ war signiert (C2PA); für das exportierte Bild gilt die Signatur nicht.</translation>
    </message>
    <message>
        <source>"rating:%1" is none; write rating:4, rating:4.. or rating:3..5.</source>
        <translation>„rating:%1“ gibt es nicht; rating:4, rating:4.. oder rating:3..5 schreiben.</translation>
    </message>
    <message>
        <source>"seed:%1" is none; write seed:7.</source>
        <translation>„seed:%1“ gibt es nicht; seed:7 schreiben.</translation>
    </message>
    <message>
        <source>"{%1}" stands for nothing; leave it out.</source>
        <translation>„{%1}“ steht für nichts; es weglassen.</translation>
    </message>
    <message>
        <source>%1 There are %2.</source>
        <translation>%1 Es gibt %2.</translation>
    </message>
    <message>
        <source>%1 There is not enough memory; close other programs or use a smaller model.</source>
        <translation>%1 Der Speicher reicht nicht; andere Programme schließen oder ein kleineres Modell verwenden.</translation>
    </message>
    <message>
        <source>%1 files cannot be read; save the picture as PNG or JPEG.</source>
        <translation>%1-Dateien können nicht gelesen werden; das Bild als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>%1 Bild</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 pictures that the table lists are not in the folder.</source>
        <translation>%1 Bilder, die in der Tabelle stehen, sind nicht im Ordner.</translation>
    </message>
    <message>
        <source>%1; import a folder of pictures to make one.</source>
        <translation>%1; einen Bilderordner importieren, um eine anzulegen.</translation>
    </message>
    <message>
        <source>0 is the embeddings alone, 1 the texts alone.</source>
        <translation>0 sind allein die Embeddings, 1 allein die Texte.</translation>
    </message>
    <message>
        <source>A batch has 1 to 1024 pictures.</source>
        <translation>Auf einmal werden 1 bis 1024 Bilder gemalt.</translation>
    </message>
    <message>
        <source>A brace in the name has no other one.</source>
        <translation>Einer Klammer im Namen fehlt die zweite.</translation>
    </message>
    <message>
        <source>A canvas grows by 0 to %1 pixels on each side.</source>
        <translation>Eine Leinwand wächst auf jeder Seite um 0 bis %1 Pixel.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Eine Sammlung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A colour can be looked for, but not taken away; leave out the "-" before %1.</source>
        <translation>Eine Farbe kann gesucht, aber nicht abgezogen werden; das „-“ vor %1 weglassen.</translation>
    </message>
    <message>
        <source>A contact sheet needs at least one column.</source>
        <translation>Ein Kontaktabzug braucht mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>A file of the database cannot be mapped into memory; close other programs and try again.</source>
        <translation>Eine Datei der Datenbank kann nicht in den Speicher eingeblendet werden; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A folder has this name; choose another name.</source>
        <translation>Ein Ordner heißt schon so; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A graph has at least one neighbour a picture.</source>
        <translation>Ein Graph hat mindestens einen Nachbarn je Bild.</translation>
    </message>
    <message>
        <source>A grid has at most %1 pictures.</source>
        <translation>Ein Raster hat höchstens %1 Bilder.</translation>
    </message>
    <message>
        <source>A grid has no side "%1"; it has database, k, query, seed, weight:N and the settings of the model.</source>
        <translation>Ein Raster hat keine Seite „%1“; es hat database, k, query, seed, weight:N und die Einstellungen des Modells.</translation>
    </message>
    <message>
        <source>A mask needs the size of a picture.</source>
        <translation>Eine Maske braucht die Größe eines Bildes.</translation>
    </message>
    <message>
        <source>A morph has between 2 and %1 pictures.</source>
        <translation>Ein Übergang hat zwischen 2 und %1 Bilder.</translation>
    </message>
    <message>
        <source>A morph runs between ordinary paintings: not between morphs, nor from repainted pictures.</source>
        <translation>Ein Übergang verläuft zwischen gewöhnlichen Gemälden: nicht zwischen Übergängen und nicht von übermalten Bildern aus.</translation>
    </message>
    <message>
        <source>A neighbour's weight must lie between 0 and 2.</source>
        <translation>Das Gewicht eines Nachbarn muss zwischen 0 und 2 liegen.</translation>
    </message>
    <message>
        <source>A newer version of the program began this teaching; go on with that one.</source>
        <translation>Dieses Anlernen hat eine neuere Fassung des Programms begonnen; mit jener fortsetzen.</translation>
    </message>
    <message>
        <source>A painting that begins from a picture cannot be enlarged in the same go; set "Enlarge" to off.</source>
        <translation>Ein Gemälde, das von einem Bild ausgeht, kann nicht im selben Zug vergrößert werden; „Vergrößern“ abschalten.</translation>
    </message>
    <message>
        <source>A picture cannot have the size %1; choose 1 to 65500 pixels a side.</source>
        <translation>Ein Bild kann nicht die Größe %1 haben; 1 bis 65500 Pixel je Seite wählen.</translation>
    </message>
    <message>
        <source>A picture gives 0 to 64 patches.</source>
        <translation>Ein Bild ergibt 0 bis 64 Ausschnitte.</translation>
    </message>
    <message>
        <source>A picture is enlarged 1 to 8 times.</source>
        <translation>Ein Bild wird auf das 1- bis 8-Fache vergrößert.</translation>
    </message>
    <message>
        <source>A picture that is no file cannot be typed; keep it as a picture.</source>
        <translation>Ein Bild, das keine Datei ist, kann man nicht tippen; es als Bild behalten.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>A rating is 0 to 5.</source>
        <translation>Eine Bewertung reicht von 0 bis 5.</translation>
    </message>
    <message>
        <source>A seed must be a whole number, not "%1".</source>
        <translation>Ein Startwert muss eine ganze Zahl sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>A sheet needs one picture for each column and row.</source>
        <translation>Ein Bogen braucht je Spalte und Zeile ein Bild.</translation>
    </message>
    <message>
        <source>A side must be between 1 and 16000 pixels.</source>
        <translation>Eine Seite muss zwischen 1 und 16000 Pixel lang sein.</translation>
    </message>
    <message>
        <source>A text for the picture has characters that PNG files cannot hold.</source>
        <translation>Ein Text für das Bild hat Zeichen, die PNG-Dateien nicht fassen.</translation>
    </message>
    <message>
        <source>A text in the picture has a name that PNG files cannot hold; choose another name.</source>
        <translation>Ein Text im Bild hat einen Namen, den PNG-Dateien nicht fassen; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A weight must be a number from 0 to 2, not "%1".</source>
        <translation>Ein Gewicht muss eine Zahl von 0 bis 2 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>Adds up the scores of embeddings and of texts, each mapped to 0..1, with a weight.</source>
        <translation>Zählt die auf 0..1 abgebildeten Werte der Embeddings und der Texte zusammen, mit einem Gewicht.</translation>
    </message>
    <message>
        <source>An embedding holds numbers that are not finite; embed the picture again.</source>
        <translation>Ein Embedding enthält Zahlen, die nicht endlich sind; das Bild noch einmal einbetten.</translation>
    </message>
    <message>
        <source>Another Palimpsest is painting this queue already; close that one first.</source>
        <translation>Ein anderes Palimpsest malt diese Warteschlange schon; das andere zuerst schließen.</translation>
    </message>
    <message>
        <source>Another import is writing to the database in "%1"; wait until it is done.</source>
        <translation>Ein anderer Import schreibt in die Datenbank in „%1“; warten, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Arranging the map</source>
        <translation>Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>At least one neighbour must be asked for.</source>
        <translation>Mindestens ein Nachbar muss verlangt werden.</translation>
    </message>
    <message>
        <source>At least one picture must be asked for.</source>
        <translation>Mindestens ein Bild muss verlangt werden.</translation>
    </message>
    <message>
        <source>At least two steps are needed.</source>
        <translation>Mindestens zwei Schritte sind nötig.</translation>
    </message>
    <message>
        <source>At most five colours can be looked for at once; leave out %1.</source>
        <translation>Höchstens fünf Farben können zugleich gesucht werden; %1 weglassen.</translation>
    </message>
    <message>
        <source>Both ends of a morph must be for the same model.</source>
        <translation>Beide Enden eines Übergangs müssen für dasselbe Modell sein.</translation>
    </message>
    <message>
        <source>Both sides of the grid would change the same thing; choose two different ones.</source>
        <translation>Beide Seiten des Rasters würden dasselbe ändern; zwei verschiedene wählen.</translation>
    </message>
    <message>
        <source>Bounds the latent in each step, which tames harsh colours; 0 is off.</source>
        <translation>Begrenzt das Latent in jedem Schritt, was grelle Farben zähmt; 0 ist aus.</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU, %1 Threads</translation>
    </message>
    <message>
        <source>Choose a database to look for duplicates in.</source>
        <translation>Eine Datenbank wählen, in der Dubletten gesucht werden.</translation>
    </message>
    <message>
        <source>Choose a folder for the database.</source>
        <translation>Einen Ordner für die Datenbank wählen.</translation>
    </message>
    <message>
        <source>Compares the query's words or patches with every picture's patches, made on demand: small databases.</source>
        <translation>Vergleicht die Wörter oder Ausschnitte der Anfrage mit den Ausschnitten jedes Bildes, die bei Bedarf entstehen: für kleine Datenbanken.</translation>
    </message>
    <message>
        <source>Comparing looks</source>
        <translation>Aussehen wird verglichen</translation>
    </message>
    <message>
        <source>Comparing patches needs words or a picture that are looked for; this query has none.</source>
        <translation>Um Ausschnitte zu vergleichen, braucht es gesuchte Wörter oder ein Bild; diese Anfrage hat keine.</translation>
    </message>
    <message>
        <source>Comparing the patches of %1 pictures would take too long; narrow them down with facts, or let the patches only order the nearest (rerank).</source>
        <translation>Die Ausschnitte von %1 Bildern zu vergleichen, würde zu lange dauern; sie mit Angaben eingrenzen oder die Ausschnitte nur die nächsten ordnen lassen (rerank).</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>DPM-Solver++ adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>DPM-Solver++ fügt kein Rauschen hinzu: Eta auf 0 setzen oder einen anderen Sampler wählen.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete the database "%1"</source>
        <translation>Datenbank „%1“ löschen</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Dismiss the suggestion %1</source>
        <translation>Vorschlag %1 verwerfen</translation>
    </message>
    <message>
        <source>Each database needs a weight of its own, or none has one.</source>
        <translation>Jede Datenbank braucht ein eigenes Gewicht, oder keine hat eines.</translation>
    </message>
    <message>
        <source>Embedding pictures</source>
        <translation>Bilder werden eingebettet</translation>
    </message>
    <message>
        <source>Eta must lie between 0 and 1.</source>
        <translation>Eta muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Jede Lizenz erlaubt daraus gemachte Werke ohne Bedingungen.</translation>
    </message>
    <message>
        <source>Every neighbour is excluded and there are no words; bring one back or type some.</source>
        <translation>Alle Nachbarn sind ausgeschlossen, und Wörter gibt es keine; einen zurückholen oder welche tippen.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Filling the search index</source>
        <translation>Suchindex wird gefüllt</translation>
    </message>
    <message>
        <source>Finding neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>Finding short codes</source>
        <translation>Kurze Codes werden gesucht</translation>
    </message>
    <message>
        <source>Finds items whose titles, artists, captions and tags hold the words of the query (BM25).</source>
        <translation>Findet Bilder, in deren Titeln, Künstlern, Beschreibungen und Schlagwörtern die Wörter der Anfrage stehen (BM25).</translation>
    </message>
    <message>
        <source>Finds the pictures whose embeddings are nearest to the query; large databases by their index.</source>
        <translation>Findet die Bilder, deren Embeddings der Anfrage am nächsten sind; in großen Datenbanken mit deren Index.</translation>
    </message>
    <message>
        <source>Fresh noise per step: 0 is deterministic, 1 the noisiest.</source>
        <translation>Frisches Rauschen je Schritt: 0 ist deterministisch, 1 rauscht am meisten.</translation>
    </message>
    <message>
        <source>How many of the nearest pictures have their patches compared.</source>
        <translation>Von wie vielen der nächsten Bilder die Ausschnitte verglichen werden.</translation>
    </message>
    <message>
        <source>How much a word that is repeated counts more than once.</source>
        <translation>Wie viel ein wiederholtes Wort mehr zählt als ein einmaliges.</translation>
    </message>
    <message>
        <source>How much is painted anew must lie between 0 and 1.</source>
        <translation>Wie viel neu gemalt wird, muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>How much long texts are held back: 0 not at all, 1 in proportion to their length.</source>
        <translation>Wie sehr lange Texte zurückstehen: 0 gar nicht, 1 im Verhältnis zu ihrer Länge.</translation>
    </message>
    <message>
        <source>How much of an enlarged picture is painted anew: little keeps it, more adds strokes.</source>
        <translation>Wie viel eines vergrößerten Bildes neu gemalt wird: Wenig bewahrt es, mehr fügt Striche hinzu.</translation>
    </message>
    <message>
        <source>How much of it follows the neighbours; 1 as trained, 0 leaves them out.</source>
        <translation>Wie viel davon den Nachbarn folgt; 1 wie angelernt, 0 lässt sie aus.</translation>
    </message>
    <message>
        <source>How much of the guidance follows the words; 1 as trained, 0 leaves only the neighbours' pull.</source>
        <translation>Wie viel der Führung den Wörtern folgt; 1 wie angelernt, 0 lässt nur den Zug der Nachbarn.</translation>
    </message>
    <message>
        <source>How near embeddings must be is between 0 and 1.</source>
        <translation>Wie nah Embeddings sein müssen, liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>How often the picture is refined; more is slower and finer.</source>
        <translation>Wie oft das Bild verfeinert wird; mehr ist langsamer und feiner.</translation>
    </message>
    <message>
        <source>How strongly text and neighbours pull; 1 is off, high values exaggerate.</source>
        <translation>Wie stark Text und Nachbarn ziehen; 1 ist aus, hohe Werte übertreiben.</translation>
    </message>
    <message>
        <source>Import paused</source>
        <translation>Import angehalten</translation>
    </message>
    <message>
        <source>Importing pictures</source>
        <translation>Bilder werden importiert</translation>
    </message>
    <message>
        <source>It came later.</source>
        <translation>Es kam später.</translation>
    </message>
    <message>
        <source>It is in the database that you prefer.</source>
        <translation>Es ist in der bevorzugten Datenbank.</translation>
    </message>
    <message>
        <source>It is in the folder that you prefer.</source>
        <translation>Es ist im bevorzugten Ordner.</translation>
    </message>
    <message>
        <source>It is listed in the table but is not in the folder.</source>
        <translation>Es steht in der Tabelle, ist aber nicht im Ordner.</translation>
    </message>
    <message>
        <source>It is not in the database that you prefer.</source>
        <translation>Es ist nicht in der bevorzugten Datenbank.</translation>
    </message>
    <message>
        <source>It is not in the folder that you prefer.</source>
        <translation>Es ist nicht im bevorzugten Ordner.</translation>
    </message>
    <message>
        <source>It is smaller: %1, not %2.</source>
        <translation>Es ist kleiner: %1, nicht %2.</translation>
    </message>
    <message>
        <source>It is the largest: %1.</source>
        <translation>Es ist das größte: %1.</translation>
    </message>
    <message>
        <source>It is the same file as the one to keep and wears the same marks.</source>
        <translation>Es ist dieselbe Datei wie das zu behaltende und trägt dieselben Zeichen.</translation>
    </message>
    <message>
        <source>It was there first.</source>
        <translation>Es war zuerst da.</translation>
    </message>
    <message>
        <source>Its database cannot be changed.</source>
        <translation>Seine Datenbank kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Its embedding holds values that are not numbers.</source>
        <translation>Sein Embedding enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>Its embedding is empty.</source>
        <translation>Sein Embedding ist leer.</translation>
    </message>
    <message>
        <source>Its file is the oldest.</source>
        <translation>Seine Datei ist die älteste.</translation>
    </message>
    <message>
        <source>Its file is younger.</source>
        <translation>Seine Datei ist jünger.</translation>
    </message>
    <message>
        <source>Its picture is gone and there is no thumbnail of it.</source>
        <translation>Sein Bild ist weg, und ein Vorschaubild gibt es nicht.</translation>
    </message>
    <message>
        <source>Its picture is gone.</source>
        <translation>Sein Bild ist weg.</translation>
    </message>
    <message>
        <source>Its picture is the file of the one to keep.</source>
        <translation>Sein Bild ist die Datei des zu behaltenden.</translation>
    </message>
    <message>
        <source>Its picture is where it should be.</source>
        <translation>Sein Bild ist, wo es sein soll.</translation>
    </message>
    <message>
        <source>Joins the rankings of embeddings and of texts by reciprocal rank.</source>
        <translation>Verbindet die Ranglisten der Embeddings und der Texte nach reziprokem Rang.</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>%1 mit einer Farbe kennzeichnen</translation>
    </message>
    <message>
        <source>Learns from its last steps, so that fewer steps give a finished picture; deterministic.</source>
        <translation>Lernt aus seinen letzten Schritten, sodass weniger Schritte ein fertiges Bild ergeben; deterministisch.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Less is known of it.</source>
        <translation>Darüber ist weniger bekannt.</translation>
    </message>
    <message>
        <source>Linking near pictures</source>
        <translation>Nahe Bilder werden verbunden</translation>
    </message>
    <message>
        <source>Listing was stopped.</source>
        <translation>Das Auflisten wurde angehalten.</translation>
    </message>
    <message>
        <source>Looking at colours</source>
        <translation>Farben werden betrachtet</translation>
    </message>
    <message>
        <source>Looking at thumbnails</source>
        <translation>Vorschaubilder werden betrachtet</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Looks ahead from its last two steps, so that 12 to 16 steps do; deterministic.</source>
        <translation>Schaut aus seinen letzten zwei Schritten voraus, sodass 12 bis 16 Schritte genügen; deterministisch.</translation>
    </message>
    <message>
        <source>Make the collection "%1"</source>
        <translation>Sammlung „%1“ anlegen</translation>
    </message>
    <message>
        <source>Make the database "%1"</source>
        <translation>Datenbank „%1“ anlegen</translation>
    </message>
    <message>
        <source>Matrix products run far too slowly on this machine: install OpenBLAS (package libopenblas0-openmp) and start again.</source>
        <translation>Matrizenprodukte laufen auf diesem Rechner viel zu langsam: OpenBLAS installieren (Paket libopenblas0-openmp) und neu starten.</translation>
    </message>
    <message>
        <source>Measuring the search</source>
        <translation>Suche wird gemessen</translation>
    </message>
    <message>
        <source>Move %1 to the bin</source>
        <translation>%1 in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Name two or more databases to make one of.</source>
        <translation>Zwei oder mehr Datenbanken nennen, aus denen eine werden soll.</translation>
    </message>
    <message>
        <source>Naming the pictures</source>
        <translation>Bilder werden benannt</translation>
    </message>
    <message>
        <source>Nearest pictures</source>
        <translation>Nächste Bilder</translation>
    </message>
    <message>
        <source>Nearest pictures, then patches</source>
        <translation>Nächste Bilder, dann Ausschnitte</translation>
    </message>
    <message>
        <source>No database "%1" fits the model; choose another database or model.</source>
        <translation>Keine Datenbank „%1“ passt zum Modell; eine andere Datenbank oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>No database is chosen; choose one to search in.</source>
        <translation>Keine Datenbank ist gewählt; eine wählen, in der gesucht wird.</translation>
    </message>
    <message>
        <source>No picture of the database fits the facts that are asked for; ask for fewer.</source>
        <translation>Kein Bild der Datenbank erfüllt die verlangten Angaben; weniger verlangen.</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>Es wurde auf kein Bild zurückgegriffen.</translation>
    </message>
    <message>
        <source>No teaching has begun there; choose another folder.</source>
        <translation>Dort hat kein Anlernen begonnen; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>None of the chosen databases is what "database:" asks for; choose another or leave it out.</source>
        <translation>Keine der gewählten Datenbanken ist, was „database:“ verlangt; eine andere wählen oder es weglassen.</translation>
    </message>
    <message>
        <source>Nothing may be written in this folder; choose another one.</source>
        <translation>In diesen Ordner darf nichts geschrieben werden; einen anderen wählen.</translation>
    </message>
    <message>
        <source>One side of a grid has at most %1 values.</source>
        <translation>Eine Seite eines Rasters hat höchstens %1 Werte.</translation>
    </message>
    <message>
        <source>Only PNG and TIFF hold 16 bits; choose one of them, or 8 bits.</source>
        <translation>Nur PNG und TIFF fassen 16 Bit; eines davon wählen oder 8 Bit.</translation>
    </message>
    <message>
        <source>Orders the nearest pictures anew by their patches (late interaction), made on demand.</source>
        <translation>Ordnet die nächsten Bilder neu nach ihren Ausschnitten (late interaction), die bei Bedarf entstehen.</translation>
    </message>
    <message>
        <source>PLMS adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>PLMS fügt kein Rauschen hinzu: Eta auf 0 setzen oder einen anderen Sampler wählen.</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Wird gemalt</translation>
    </message>
    <message>
        <source>Painting from words alone needs words; type some or let the neighbours take part.</source>
        <translation>Um allein aus Wörtern zu malen, braucht es Wörter; welche tippen oder die Nachbarn mitwirken lassen.</translation>
    </message>
    <message>
        <source>Paints the finished picture once more at twice its size, tile by tile.</source>
        <translation>Malt das fertige Bild noch einmal in doppelter Größe, Kachel für Kachel.</translation>
    </message>
    <message>
        <source>Paints with neighbours that the denoiser attends to.</source>
        <translation>Malt mit Nachbarn, auf die der Entrauscher achtet.</translation>
    </message>
    <message>
        <source>Patches of all pictures</source>
        <translation>Ausschnitte aller Bilder</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>%1 vormerken</translation>
    </message>
    <message>
        <source>Picture %1 does not wait in the queue any more.</source>
        <translation>Das Bild %1 wartet nicht mehr in der Warteschlange.</translation>
    </message>
    <message>
        <source>Pictures and texts by rank</source>
        <translation>Bilder und Texte nach Rang</translation>
    </message>
    <message>
        <source>Pictures and texts by score</source>
        <translation>Bilder und Texte nach Wert</translation>
    </message>
    <message>
        <source>Pictures can be folded from a cosine above 0 on, and 1 folds nothing.</source>
        <translation>Bilder können ab einem Kosinus über 0 eingeklappt werden, und 1 klappt nichts ein.</translation>
    </message>
    <message>
        <source>Put %1 into "%2"</source>
        <translation>%1 in „%2“ legen</translation>
    </message>
    <message>
        <source>Rate %1 %2 star</source>
        <translation>%1 mit %2 Stern bewerten</translation>
    </message>
    <message>
        <source>Rate %1 %2 stars</source>
        <translation>%1 mit %2 Sternen bewerten</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Datenbank wird gelesen</translation>
    </message>
    <message>
        <source>Reading your history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove the collection "%1"</source>
        <translation>Sammlung „%1“ entfernen</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Say on which sides the canvas grows, and by how many pixels.</source>
        <translation>Angeben, auf welchen Seiten die Leinwand wächst und um wie viele Pixel.</translation>
    </message>
    <message>
        <source>Searching the texts needs words; type some.</source>
        <translation>Um die Texte zu durchsuchen, braucht es Wörter; welche tippen.</translation>
    </message>
    <message>
        <source>Share of the texts</source>
        <translation>Anteil der Texte</translation>
    </message>
    <message>
        <source>So few steps leave none for so little noise; take more steps or a higher strength.</source>
        <translation>So wenige Schritte lassen für so wenig Rauschen keinen übrig; mehr Schritte oder eine höhere Stärke wählen.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into JPEG files alone and were left out.</source>
        <translation>Manche Wörter in %1 passen nur in JPEG-Dateien und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into PNG files alone and were left out.</source>
        <translation>Manche Wörter in %1 passen nur in PNG-Dateien und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Sorting the database</source>
        <translation>Datenbank wird geordnet</translation>
    </message>
    <message>
        <source>Steady and exact; with eta above 0 it adds fresh noise in each step.</source>
        <translation>Ruhig und genau; mit Eta über 0 fügt er in jedem Schritt frisches Rauschen hinzu.</translation>
    </message>
    <message>
        <source>Strength of the fresh noise that eta adds.</source>
        <translation>Stärke des frischen Rauschens, das Eta hinzufügt.</translation>
    </message>
    <message>
        <source>Tag %1 %2</source>
        <translation>%1 mit %2 verschlagworten</translation>
    </message>
    <message>
        <source>Tags and ratings cannot be looked for here.</source>
        <translation>Nach Schlagwörtern und Bewertungen kann hier nicht gesucht werden.</translation>
    </message>
    <message>
        <source>Tags, ratings and collections cannot be kept here.</source>
        <translation>Schlagwörter, Bewertungen und Sammlungen können hier nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Take %1 out of "%2"</source>
        <translation>%1 aus „%2“ nehmen</translation>
    </message>
    <message>
        <source>Taking pictures over</source>
        <translation>Bilder werden übernommen</translation>
    </message>
    <message>
        <source>The canvas would become too large; let it grow less.</source>
        <translation>Die Leinwand würde zu groß; sie weniger wachsen lassen.</translation>
    </message>
    <message>
        <source>The database "%1" cannot be written; reject its pictures, or make a database of those you want.</source>
        <translation>Die Datenbank „%1“ kann nicht geschrieben werden; ihre Bilder ablehnen oder aus den gewünschten eine Datenbank machen.</translation>
    </message>
    <message>
        <source>The database "%1" is embedded for this encoder already; there is nothing to do.</source>
        <translation>Die Datenbank „%1“ ist für diesen Encoder schon eingebettet; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The database "%1" is not in the trash any more; import its pictures again.</source>
        <translation>Die Datenbank „%1“ ist nicht mehr im Papierkorb; die Bilder noch einmal importieren.</translation>
    </message>
    <message>
        <source>The database "%1" is too large to be listed; close other programs and try again.</source>
        <translation>Die Datenbank „%1“ ist zu groß zum Auflisten; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database "%1" now holds another picture in the place of %2; retrieve the neighbours again.</source>
        <translation>In der Datenbank „%1“ steht an der Stelle von %2 jetzt ein anderes Bild; die Nachbarn neu suchen.</translation>
    </message>
    <message>
        <source>The database "%1" ships with the program and stays as it is; reject its pictures, or make a database of those you want.</source>
        <translation>Die Datenbank „%1“ gehört zum Programm und bleibt, wie sie ist; ihre Bilder ablehnen oder aus den gewünschten eine Datenbank machen.</translation>
    </message>
    <message>
        <source>The database "%1" was made for another model (encoder "%2", not "%3"); import its pictures again for this one.</source>
        <translation>Die Datenbank „%1“ wurde für ein anderes Modell gemacht (Encoder „%2“, nicht „%3“); ihre Bilder für dieses noch einmal importieren.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder than this model's; import its pictures again.</source>
        <translation>Die Datenbank „%1“ wurde mit einem anderen Encoder als dem dieses Modells gemacht; ihre Bilder noch einmal importieren.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; compare its pictures by file and looks alone.</source>
        <translation>Die Datenbank „%1“ wurde mit einem anderen Encoder gemacht; ihre Bilder nur nach Datei und Aussehen vergleichen.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; import into a new database instead.</source>
        <translation>Die Datenbank „%1“ wurde mit einem anderen Encoder gemacht; in eine neue Datenbank importieren.</translation>
    </message>
    <message>
        <source>The database has no item %1; retrieve the neighbours again.</source>
        <translation>Die Datenbank hat kein Bild %1; die Nachbarn neu suchen.</translation>
    </message>
    <message>
        <source>The database has no row %1; retrieve the neighbours again.</source>
        <translation>Die Datenbank hat keine Zeile %1; die Nachbarn neu suchen.</translation>
    </message>
    <message>
        <source>The database has no size for this kind of search index; it is searched without one.</source>
        <translation>Für diese Art von Suchindex hat die Datenbank nicht die richtige Größe; gesucht wird ohne.</translation>
    </message>
    <message>
        <source>The database has too many items to be searched by words; search by its pictures instead.</source>
        <translation>Die Datenbank hat zu viele Bilder, um nach Wörtern durchsucht zu werden; stattdessen nach ihren Bildern suchen.</translation>
    </message>
    <message>
        <source>The database in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>Die Datenbank in „%1“ kann nicht gelesen oder geschrieben werden; prüfen, ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The database in "%1" is busy; try again.</source>
        <translation>Die Datenbank in „%1“ ist beschäftigt; es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database in "%1" is damaged; restore it from a copy or import its pictures again.</source>
        <translation>Die Datenbank in „%1“ ist beschädigt; aus einer Kopie wiederherstellen oder ihre Bilder noch einmal importieren.</translation>
    </message>
    <message>
        <source>The database in "%1" was made by a newer Palimpsest; update the program to open it.</source>
        <translation>Die Datenbank in „%1“ wurde von einem neueren Palimpsest gemacht; um sie zu öffnen, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The database is empty; import pictures into it or choose another.</source>
        <translation>Die Datenbank ist leer; Bilder in sie importieren oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The database is too large for a search index; it is searched without one.</source>
        <translation>Die Datenbank ist zu groß für einen Suchindex; gesucht wird ohne.</translation>
    </message>
    <message>
        <source>The database is too small for this kind of search index; it is searched without one.</source>
        <translation>Die Datenbank ist zu klein für diese Art von Suchindex; gesucht wird ohne.</translation>
    </message>
    <message>
        <source>The database needs a name.</source>
        <translation>Die Datenbank braucht einen Namen.</translation>
    </message>
    <message>
        <source>The database needs an encoder; install a model first.</source>
        <translation>Die Datenbank braucht einen Encoder; zuerst ein Modell installieren.</translation>
    </message>
    <message>
        <source>The databases "%1" and "%2" were made with different encoders; embed one of them again first.</source>
        <translation>Die Datenbanken „%1“ und „%2“ wurden mit verschiedenen Encodern gemacht; zuerst eine von ihnen neu einbetten.</translation>
    </message>
    <message>
        <source>The description of the model cannot be written; check the models folder and the disk.</source>
        <translation>Die Beschreibung des Modells kann nicht geschrieben werden; den Modellordner und den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and save again.</source>
        <translation>Der Datenträger ist voll; Platz schaffen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Der Datenträger ist voll; Platz schaffen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The embedding does not fit this database; choose another database or model.</source>
        <translation>Das Embedding passt nicht zu dieser Datenbank; eine andere Datenbank oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The encoder can make nothing of it.</source>
        <translation>Der Encoder kann damit nichts anfangen.</translation>
    </message>
    <message>
        <source>The encoder cannot be loaded.</source>
        <translation>Der Encoder kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>The encoder gave no usable embedding for "%1"; leave the picture out.</source>
        <translation>Der Encoder ergab für „%1“ kein brauchbares Embedding; das Bild weglassen.</translation>
    </message>
    <message>
        <source>The encoder gives no usable numbers; its weights are damaged.</source>
        <translation>Der Encoder ergibt keine brauchbaren Zahlen; seine Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>The encoder lost a picture; the log has details.</source>
        <translation>Der Encoder hat ein Bild verloren; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The encoder's embeddings have an impossible length; import the model again.</source>
        <translation>Die Embeddings des Encoders haben eine unmögliche Länge; das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>The encoder's vocabulary does not belong to its weights; import the model again.</source>
        <translation>Der Wortschatz des Encoders gehört nicht zu seinen Gewichten; das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>The ends of this morph were embedded by different encoders; retrieve the neighbours again.</source>
        <translation>Die Enden dieses Übergangs wurden von verschiedenen Encodern eingebettet; die Nachbarn neu suchen.</translation>
    </message>
    <message>
        <source>The feather must lie between 0 and %1 pixels.</source>
        <translation>Der weiche Rand muss zwischen 0 und %1 Pixel breit sein.</translation>
    </message>
    <message>
        <source>The file "%1" cannot be read; check that its disk is connected.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden; prüfen, ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The file "%1" is damaged: %2; copy or download it again.</source>
        <translation>Die Datei „%1“ ist beschädigt: %2; sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The file could not be saved; check that its disk is connected.</source>
        <translation>Die Datei konnte nicht gespeichert werden; prüfen, ob ihr Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be made; check its permissions.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be read; check its permissions.</source>
        <translation>Der Ordner „%1“ kann nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder "%1" holds other files; choose another name.</source>
        <translation>Der Ordner „%1“ enthält andere Dateien; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The folder "%1" is not there; choose another one.</source>
        <translation>Der Ordner „%1“ ist nicht da; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder of the painted pictures cannot be read; check its permissions.</source>
        <translation>Der Ordner der gemalten Bilder kann nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder of your history, "%1", cannot be read; check its permissions.</source>
        <translation>Der Ordner Ihres Verlaufs, „%1“, kann nicht gelesen werden; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The folder to save in does not exist; choose another one.</source>
        <translation>Den Ordner, in den gespeichert werden soll, gibt es nicht; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The index of your history could not be read; start the program again.</source>
        <translation>Das Verzeichnis Ihres Verlaufs konnte nicht gelesen werden; das Programm neu starten.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>Das Verzeichnis Ihres Verlaufs in „%1“ kann nicht gelesen oder geschrieben werden; prüfen, ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" is damaged or something else; move it away, and it is made again.</source>
        <translation>Das Verzeichnis Ihres Verlaufs in „%1“ ist beschädigt oder etwas anderes; ihn wegräumen, dann wird er neu angelegt.</translation>
    </message>
    <message>
        <source>The larger it is, the less the first places count more than later ones.</source>
        <translation>Je größer sie ist, desto weniger zählen die ersten Plätze mehr als spätere.</translation>
    </message>
    <message>
        <source>The map belongs to other pictures; it will be drawn again.</source>
        <translation>Die Karte gehört zu anderen Bildern; sie wird neu gezeichnet.</translation>
    </message>
    <message>
        <source>The map is damaged; it will be drawn again.</source>
        <translation>Die Karte ist beschädigt; sie wird neu gezeichnet.</translation>
    </message>
    <message>
        <source>The mask is black everywhere, so nothing would be painted; paint where it should change.</source>
        <translation>Die Maske ist überall schwarz, also würde nichts gemalt; übermalen, was sich ändern soll.</translation>
    </message>
    <message>
        <source>The mask must be as large as the picture.</source>
        <translation>Die Maske muss so groß sein wie das Bild.</translation>
    </message>
    <message>
        <source>The model "%1" is of a kind that this program cannot paint with; choose another model.</source>
        <translation>Das Modell „%1“ ist von einer Art, mit der dieses Programm nicht malen kann; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model "%1" needs the encoder "%2", which is not here; put its folder into the models folder.</source>
        <translation>Das Modell „%1“ braucht den Encoder „%2“, der nicht da ist; dessen Ordner in den Ordner der Modelle legen.</translation>
    </message>
    <message>
        <source>The model cannot be loaded.</source>
        <translation>Das Modell kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>The model in "%1" cannot be used: its model.json is not valid; import the model again.</source>
        <translation>Das Modell in „%1“ kann nicht verwendet werden: Seine model.json ist nicht gültig; das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>The model in "%1" is of another kind; a model of the kind "%2/%3" is needed here.</source>
        <translation>Das Modell in „%1“ ist von anderer Art; hier wird eines der Art „%2/%3“ gebraucht.</translation>
    </message>
    <message>
        <source>The most is known of it: %1.</source>
        <translation>Darüber ist am meisten bekannt: %1.</translation>
    </message>
    <message>
        <source>The new model's folder cannot be written; check the models folder and the disk.</source>
        <translation>Der Ordner des neuen Modells kann nicht geschrieben werden; den Ordner der Modelle und den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The notes of this teaching are damaged; begin anew.</source>
        <translation>Die Aufzeichnungen dieses Anlernens sind beschädigt; neu beginnen.</translation>
    </message>
    <message>
        <source>The painting begins from the picture "%1", which this recipe only names; say where it is.</source>
        <translation>Das Gemälde geht vom Bild „%1“ aus, das dieses Rezept nur nennt; angeben, wo es ist.</translation>
    </message>
    <message>
        <source>The part of a picture must lie inside it: @x,y,width,height in shares from 0 to 1.</source>
        <translation>Der Ausschnitt eines Bildes muss in ihm liegen: @x,y,Breite,Höhe als Anteile von 0 bis 1.</translation>
    </message>
    <message>
        <source>The parts of the query cancel each other out; change one of their weights.</source>
        <translation>Die Teile der Anfrage heben einander auf; eines ihrer Gewichte ändern.</translation>
    </message>
    <message>
        <source>The path "%1" is not a file; choose a file.</source>
        <translation>Der Pfad „%1“ ist keine Datei; eine Datei wählen.</translation>
    </message>
    <message>
        <source>The picture "%1" cannot be stored; leave the picture out.</source>
        <translation>Das Bild „%1“ kann nicht abgelegt werden; das Bild weglassen.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>Das Bild konnte nicht gemalt werden.</translation>
    </message>
    <message>
        <source>The picture could not be saved as JPEG; save it as PNG.</source>
        <translation>Das Bild konnte nicht als JPEG gespeichert werden; es als PNG speichern.</translation>
    </message>
    <message>
        <source>The picture could not be saved as PNG; the log has details.</source>
        <translation>Das Bild konnte nicht als PNG gespeichert werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The picture could not be saved as TIFF; save it as PNG.</source>
        <translation>Das Bild konnte nicht als TIFF gespeichert werden; es als PNG speichern.</translation>
    </message>
    <message>
        <source>The picture could not be saved as WebP; save it as PNG.</source>
        <translation>Das Bild konnte nicht als WebP gespeichert werden; es als PNG speichern.</translation>
    </message>
    <message>
        <source>The picture has an unknown pixel format; choose another picture.</source>
        <translation>Das Bild hat ein unbekanntes Pixelformat; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The picture is empty or too large to be compared; choose another picture.</source>
        <translation>Das Bild ist leer oder zu groß zum Vergleichen; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The picture is larger than this format allows; choose PNG or a smaller size.</source>
        <translation>Das Bild ist größer, als dieses Format erlaubt; PNG oder eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>The picture or text could not be compared with others.</source>
        <translation>Das Bild oder der Text konnte nicht mit anderen verglichen werden.</translation>
    </message>
    <message>
        <source>The picture to begin from and its mask must be as large as the painting, with a strength between 0 and 1.</source>
        <translation>Das Bild, von dem ausgegangen wird, und seine Maske müssen so groß sein wie das Gemälde, mit einer Stärke zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>The picture would become too large; enlarge it less.</source>
        <translation>Das Bild würde zu groß; es weniger vergrößern.</translation>
    </message>
    <message>
        <source>The picture's data does not fit its size; choose another picture.</source>
        <translation>Die Daten des Bildes passen nicht zu seiner Größe; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The picture's width and height must be multiples of %1 up to %2.</source>
        <translation>Breite und Höhe des Bildes müssen Vielfache von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>The pictures of a contact sheet must be 32 to 2048 pixels wide.</source>
        <translation>Die Bilder eines Kontaktabzugs müssen 32 bis 2048 Pixel breit sein.</translation>
    </message>
    <message>
        <source>The pictures of a sheet must be 32 to 2048 pixels wide.</source>
        <translation>Die Bilder eines Bogens müssen 32 bis 2048 Pixel breit sein.</translation>
    </message>
    <message>
        <source>The preset holds numbers that no search can be made with; save it anew.</source>
        <translation>Die Vorlage enthält Zahlen, mit denen nicht gesucht werden kann; sie neu speichern.</translation>
    </message>
    <message>
        <source>The preset is damaged and cannot be read; save it anew.</source>
        <translation>Die Vorlage ist beschädigt und kann nicht gelesen werden; sie neu speichern.</translation>
    </message>
    <message>
        <source>The preset is not there any more; it may have been moved or deleted.</source>
        <translation>Die Vorlage gibt es nicht mehr; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The quality must be between 1 and 100.</source>
        <translation>Die Qualität muss zwischen 1 und 100 liegen.</translation>
    </message>
    <message>
        <source>The query asks for the picture "%1", which this recipe only names; give it to the query again.</source>
        <translation>Die Anfrage verlangt das Bild „%1“, das dieses Rezept nur nennt; es der Anfrage noch einmal geben.</translation>
    </message>
    <message>
        <source>The query is empty; type words or drop a picture.</source>
        <translation>Die Anfrage ist leer; Wörter tippen oder ein Bild ablegen.</translation>
    </message>
    <message>
        <source>The queue could not be read; start the program again.</source>
        <translation>Die Warteschlange konnte nicht gelesen werden; das Programm neu starten.</translation>
    </message>
    <message>
        <source>The queue in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>Die Warteschlange in „%1“ kann nicht gelesen oder geschrieben werden; prüfen, ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The recipe does not hold %1; drop the picture onto the strip again.</source>
        <translation>Das Rezept enthält %1 nicht; das Bild noch einmal auf dem Streifen ablegen.</translation>
    </message>
    <message>
        <source>The recipe holds numbers that no picture can have been painted with; choose another picture.</source>
        <translation>Das Rezept enthält Zahlen, mit denen kein Bild gemalt worden sein kann; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The recipe in this file is too large to be one; choose another picture.</source>
        <translation>Das Rezept in dieser Datei ist zu groß, um eines zu sein; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The recipe is damaged and cannot be read; choose another picture.</source>
        <translation>Das Rezept ist beschädigt und kann nicht gelesen werden; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The recipe is for the model "%1", but "%2" is in use; choose that model or make the recipe anew.</source>
        <translation>Das Rezept ist für das Modell „%1“, aber „%2“ ist in Gebrauch; jenes Modell wählen oder das Rezept neu machen.</translation>
    </message>
    <message>
        <source>The recipe's %1 is damaged or out of range, so it cannot be painted; choose another picture.</source>
        <translation>%1 des Rezepts ist beschädigt oder außerhalb des Erlaubten, also kann es nicht gemalt werden; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The recipe's colours or facts are damaged and cannot be read; choose another picture.</source>
        <translation>Die Farben oder Angaben des Rezepts sind beschädigt und können nicht gelesen werden; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>The recipe's mask is damaged, so it cannot be painted; paint the mask anew.</source>
        <translation>Die Maske des Rezepts ist beschädigt, also kann es nicht gemalt werden; die Maske neu malen.</translation>
    </message>
    <message>
        <source>The recipe's mask is for a picture of another size; paint the mask anew.</source>
        <translation>Die Maske des Rezepts ist für ein Bild anderer Größe; die Maske neu malen.</translation>
    </message>
    <message>
        <source>The recipe's mask is too large to be one; paint the mask anew.</source>
        <translation>Die Maske des Rezepts ist zu groß, um eine zu sein; die Maske neu malen.</translation>
    </message>
    <message>
        <source>The sampler takes between 1 and %1 steps, not %2.</source>
        <translation>Der Sampler braucht zwischen 1 und %1 Schritten, nicht %2.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be read or written: %2; check the disk.</source>
        <translation>Der Suchindex „%1“ kann nicht gelesen oder geschrieben werden: %2; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be written; check the disk.</source>
        <translation>Der Suchindex „%1“ kann nicht geschrieben werden; den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The search index belongs to other pictures; it will be built again.</source>
        <translation>Der Suchindex gehört zu anderen Bildern; er wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>The search index was made by a newer Palimpsest; update the program.</source>
        <translation>Der Suchindex wurde von einem neueren Palimpsest gemacht; das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The share of typical pictures must be above 0 and at most 1.</source>
        <translation>Der Anteil typischer Bilder muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>The strength of a variation must lie between 0 and 1.</source>
        <translation>Die Stärke einer Variation muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The table "%1" needs a column named %2.</source>
        <translation>Die Tabelle „%1“ braucht eine Spalte namens %2.</translation>
    </message>
    <message>
        <source>The table has a quotation mark in line %1 that is never closed.</source>
        <translation>Die Tabelle hat in Zeile %1 ein Anführungszeichen, das nie geschlossen wird.</translation>
    </message>
    <message>
        <source>The table has more fields in line %1 than in its header.</source>
        <translation>Die Tabelle hat in Zeile %1 mehr Felder als in ihrer Kopfzeile.</translation>
    </message>
    <message>
        <source>The table is not in UTF-8; save it as CSV UTF-8.</source>
        <translation>Die Tabelle ist nicht in UTF-8; sie als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The tensor "%1" holds numbers of another kind; copy or download its file again.</source>
        <translation>Der Tensor „%1“ enthält Zahlen anderer Art; die Datei noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>The texts of this database are too many to be searched by words; search by its pictures instead.</source>
        <translation>Die Texte dieser Datenbank sind zu viele, um nach Wörtern durchsucht zu werden; stattdessen nach ihren Bildern suchen.</translation>
    </message>
    <message>
        <source>The way from noise to picture.</source>
        <translation>Der Weg vom Rauschen zum Bild.</translation>
    </message>
    <message>
        <source>The weights of databases must not be negative, and one must be above zero.</source>
        <translation>Die Gewichte der Datenbanken dürfen nicht negativ sein, und eines muss über null sein.</translation>
    </message>
    <message>
        <source>There are no pictures for the contact sheet; choose some.</source>
        <translation>Für den Kontaktabzug gibt es keine Bilder; welche auswählen.</translation>
    </message>
    <message>
        <source>There are no pictures to make a database of.</source>
        <translation>Es gibt keine Bilder, aus denen eine Datenbank werden könnte.</translation>
    </message>
    <message>
        <source>There are too many files of this name; choose another folder.</source>
        <translation>Es gibt zu viele Dateien dieses Namens; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is a collection "%1" already; choose another name.</source>
        <translation>Eine Sammlung „%1“ gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is a database in "%1" already; choose another folder.</source>
        <translation>In „%1“ gibt es schon eine Datenbank; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is a preset "%1" already; choose another name.</source>
        <translation>Eine Vorlage „%1“ gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no database in "%1"; choose another folder.</source>
        <translation>In „%1“ gibt es keine Datenbank; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no encoder to import with; install a model first.</source>
        <translation>Es gibt keinen Encoder zum Importieren; zuerst ein Modell installieren.</translation>
    </message>
    <message>
        <source>There is no encoder to look at results with; install a model first.</source>
        <translation>Es gibt keinen Encoder, um Ergebnisse zu betrachten; zuerst ein Modell installieren.</translation>
    </message>
    <message>
        <source>There is no file "%1"; check the name.</source>
        <translation>Die Datei „%1“ gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no finished picture to save yet; paint one first.</source>
        <translation>Es gibt noch kein fertiges Bild zum Speichern; zuerst eines malen.</translation>
    </message>
    <message>
        <source>There is no folder "%1"; check the name.</source>
        <translation>Den Ordner „%1“ gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no folder of pictures at "%1"; check the name.</source>
        <translation>Unter „%1“ gibt es keinen Bilderordner; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no layout called "%1"; check the name.</source>
        <translation>Eine Anordnung namens „%1“ gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no model called "%1" here; choose another or put its folder into the models folder.</source>
        <translation>Ein Modell namens „%1“ gibt es hier nicht; ein anderes wählen oder seinen Ordner in den Ordner der Modelle legen.</translation>
    </message>
    <message>
        <source>There is no model in "%1"; choose another folder.</source>
        <translation>In „%1“ gibt es kein Modell; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no model to paint with; put a model's folder into the models folder.</source>
        <translation>Es gibt kein Modell zum Malen; den Ordner eines Modells in den Ordner der Modelle legen.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; only %2 were found.</source>
        <translation>Den Nachbarn %1 gibt es nicht; nur %2 wurden gefunden.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; the picture has %2.</source>
        <translation>Den Nachbarn %1 gibt es nicht; das Bild hat %2.</translation>
    </message>
    <message>
        <source>There is no picture "%1"; check its name.</source>
        <translation>Das Bild „%1“ gibt es nicht; seinen Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no picture %1 in the queue; it may be painted already.</source>
        <translation>In der Warteschlange gibt es kein Bild %1; vielleicht ist es schon gemalt.</translation>
    </message>
    <message>
        <source>There is no picture to export; choose one first.</source>
        <translation>Es gibt kein Bild zum Exportieren; zuerst eines auswählen.</translation>
    </message>
    <message>
        <source>There is no picture to save; paint one first.</source>
        <translation>Es gibt kein Bild zum Speichern; zuerst eines malen.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; check the name.</source>
        <translation>Eine Suchweise „%1“ gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; there are: %2.</source>
        <translation>Eine Suchweise „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no search index; it is searched without one.</source>
        <translation>Es gibt keinen Suchindex; gesucht wird ohne.</translation>
    </message>
    <message>
        <source>There is no such file; it may have been moved or deleted.</source>
        <translation>Diese Datei gibt es nicht; sie wurde wohl verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no text to look for; type a word.</source>
        <translation>Es gibt keinen Text zum Suchen; ein Wort tippen.</translation>
    </message>
    <message>
        <source>There is not enough memory for "%1"; close other programs and try again.</source>
        <translation>Für „%1“ reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory for the index of your history; close other programs and try again.</source>
        <translation>Für das Verzeichnis Ihres Verlaufs reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory for the queue; close other programs and try again.</source>
        <translation>Für die Warteschlange reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one.</source>
        <translation>Für dieses Bild reicht der Speicher nicht; ein kleineres verwenden.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one or close other programs.</source>
        <translation>Für dieses Bild reicht der Speicher nicht; ein kleineres verwenden oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>There is not enough memory for your tags and ratings; close other programs and try again.</source>
        <translation>Für Ihre Schlagwörter und Bewertungen reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to import these pictures; close other programs and try again.</source>
        <translation>Um diese Bilder zu importieren, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to list the databases; close other programs and try again.</source>
        <translation>Um die Datenbanken aufzulisten, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to look through the facts of this database; close other programs and try again.</source>
        <translation>Um die Angaben dieser Datenbank durchzusehen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to open "%1"; close other programs and try again.</source>
        <translation>Um „%1“ zu öffnen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to paint this picture; choose a smaller size, or paint on the CPU.</source>
        <translation>Um dieses Bild zu malen, reicht der Speicher nicht; eine kleinere Größe wählen oder auf der CPU malen.</translation>
    </message>
    <message>
        <source>There is not enough memory to read "%1"; close other programs and try again.</source>
        <translation>Um „%1“ zu lesen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the database; close other programs and try again.</source>
        <translation>Um die Datenbank zu lesen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this safetensors file; close other programs and try again.</source>
        <translation>Um diese safetensors-Datei zu lesen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough memory to save this picture; use a smaller size.</source>
        <translation>Um dieses Bild zu speichern, reicht der Speicher nicht; eine kleinere Größe verwenden.</translation>
    </message>
    <message>
        <source>There is not enough memory to search the texts of this database; close other programs and try again.</source>
        <translation>Um die Texte dieser Datenbank zu durchsuchen, reicht der Speicher nicht; andere Programme schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is something at "%1" again; move it away first.</source>
        <translation>Unter „%1“ ist wieder etwas; es zuerst wegräumen.</translation>
    </message>
    <message>
        <source>There is something in "%1" already; choose another name.</source>
        <translation>In „%1“ ist schon etwas; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>These are too many pictures for one contact sheet; choose fewer.</source>
        <translation>Das sind zu viele Bilder für einen Kontaktabzug; weniger auswählen.</translation>
    </message>
    <message>
        <source>These embeddings come from another encoder than "%1"; import them with the one that made them.</source>
        <translation>Diese Embeddings stammen von einem anderen Encoder als „%1“; sie mit dem importieren, der sie gemacht hat.</translation>
    </message>
    <message>
        <source>This collection is not there any more; choose another one.</source>
        <translation>Diese Sammlung gibt es nicht mehr; eine andere wählen.</translation>
    </message>
    <message>
        <source>This contact sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Dieser Kontaktabzug würde zu groß; weniger oder kleinere Bilder verwenden.</translation>
    </message>
    <message>
        <source>This database was made with another encoder than the model needs; embed its pictures again.</source>
        <translation>Diese Datenbank wurde mit einem anderen Encoder gemacht, als das Modell braucht; ihre Bilder neu einbetten.</translation>
    </message>
    <message>
        <source>This disk cannot hold so large a file; choose another place for the database.</source>
        <translation>Dieser Datenträger fasst keine so große Datei; für die Datenbank einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>This export was begun by a newer Palimpsest; go on with that one.</source>
        <translation>Dieser Export wurde von einem neueren Palimpsest begonnen; mit jenem fortsetzen.</translation>
    </message>
    <message>
        <source>This file could not be opened; check that its disk is connected.</source>
        <translation>Diese Datei konnte nicht geöffnet werden; prüfen, ob ihr Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>This file could not be read; check that its disk is connected and in order.</source>
        <translation>Diese Datei konnte nicht gelesen werden; prüfen, ob ihr Datenträger verbunden und in Ordnung ist.</translation>
    </message>
    <message>
        <source>This file has %1, which is too large; use a smaller copy.</source>
        <translation>Diese Datei hat %1, das ist zu groß; eine kleinere Kopie verwenden.</translation>
    </message>
    <message>
        <source>This file is empty; copy or download it again.</source>
        <translation>Diese Datei ist leer; sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This file is too large to be a picture; choose another file.</source>
        <translation>Diese Datei ist zu groß, um ein Bild zu sein; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This file is too large to be a preset; choose another file.</source>
        <translation>Diese Datei ist zu groß, um eine Vorlage zu sein; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This file may not be read; check its permissions.</source>
        <translation>Diese Datei darf nicht gelesen werden; ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This is a folder, not a picture; choose a file in it.</source>
        <translation>Das ist ein Ordner, kein Bild; eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>This is neither a preset nor a recipe of Palimpsest; choose another file.</source>
        <translation>Das ist weder eine Vorlage noch ein Rezept von Palimpsest; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This is not a PNG picture; choose one that was saved as PNG.</source>
        <translation>Das ist kein PNG-Bild; eines wählen, das als PNG gespeichert wurde.</translation>
    </message>
    <message>
        <source>This is not a file but a device or a connection; choose a picture file.</source>
        <translation>Das ist keine Datei, sondern ein Gerät oder eine Verbindung; eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>This is not a picture; choose a JPEG, PNG, WebP, TIFF, BMP or GIF file.</source>
        <translation>Das ist kein Bild; eine JPEG-, PNG-, WebP-, TIFF-, BMP- oder GIF-Datei wählen.</translation>
    </message>
    <message>
        <source>This item has no picture; its file may have been moved or deleted.</source>
        <translation>Dieser Eintrag hat kein Bild; vielleicht wurde seine Datei verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This item has no thumbnail; its file may have been moved or deleted.</source>
        <translation>Dieser Eintrag hat kein Vorschaubild; vielleicht wurde seine Datei verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This link leads in a circle; choose the picture itself.</source>
        <translation>Diese Verknüpfung führt im Kreis; das Bild selbst wählen.</translation>
    </message>
    <message>
        <source>This mask is too detailed to be kept in a recipe; paint it with fewer shades.</source>
        <translation>Diese Maske ist zu fein, um in einem Rezept aufbewahrt zu werden; sie mit weniger Stufen malen.</translation>
    </message>
    <message>
        <source>This model came with the program or lies elsewhere; only models of your own can be removed.</source>
        <translation>Dieses Modell kam mit dem Programm oder liegt woanders; nur eigene Modelle können entfernt werden.</translation>
    </message>
    <message>
        <source>This model has no parameter "%1"; leave it out.</source>
        <translation>Dieses Modell hat keine Einstellung „%1“; es weglassen.</translation>
    </message>
    <message>
        <source>This model takes at most %1 neighbours; exclude some of the %2.</source>
        <translation>Dieses Modell nimmt höchstens %1 Nachbarn; einige der %2 ausschließen.</translation>
    </message>
    <message>
        <source>This model was made for a newer Palimpsest; update the program to use it.</source>
        <translation>Dieses Modell wurde für ein neueres Palimpsest gemacht; um es zu verwenden, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>This model was recorded by a newer Palimpsest; update the program to verify it.</source>
        <translation>Dieses Modell wurde von einem neueren Palimpsest aufgezeichnet; um es zu prüfen, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>This model's description is not valid; import the model again.</source>
        <translation>Die Beschreibung dieses Modells ist nicht gültig; das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>This model's encoder has no patches to compare; search another way.</source>
        <translation>Der Encoder dieses Modells hat keine Ausschnitte zum Vergleichen; auf andere Weise suchen.</translation>
    </message>
    <message>
        <source>This name is too long for a preset; choose a shorter one.</source>
        <translation>Dieser Name ist zu lang für eine Vorlage; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>This name is too long; choose a shorter one.</source>
        <translation>Dieser Name ist zu lang; einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>This picture claims to be %1 pixels, which is too large; use a smaller copy.</source>
        <translation>Dieses Bild will %1 Pixel haben, das ist zu groß; eine kleinere Kopie verwenden.</translation>
    </message>
    <message>
        <source>This picture could not be prepared; the log has details.</source>
        <translation>Dieses Bild konnte nicht vorbereitet werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This picture could not be worked on; the log has details.</source>
        <translation>Dieses Bild konnte nicht bearbeitet werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This picture has been varied too often; begin again from a new seed.</source>
        <translation>Dieses Bild wurde zu oft variiert; mit einem neuen Startwert neu beginnen.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be read; copy or download it again.</source>
        <translation>Dieses Bild ist beschädigt und kann nicht gelesen werden; es noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This picture is incomplete: its file ends too early; copy or download it again.</source>
        <translation>Dieses Bild ist unvollständig: Seine Datei endet zu früh; es noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This picture is not in the history any more; it may have been moved or deleted.</source>
        <translation>Dieses Bild ist nicht mehr im Verlauf; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>This picture is too large for TIFF; choose a smaller size.</source>
        <translation>Dieses Bild ist zu groß für TIFF; eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>This picture is too large for this format; save it as PNG.</source>
        <translation>Dieses Bild ist zu groß für dieses Format; es als PNG speichern.</translation>
    </message>
    <message>
        <source>This picture takes too long to read; save it again as PNG or JPEG.</source>
        <translation>Dieses Bild zu lesen dauert zu lange; es neu als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>This picture uses a rare variant of its format; save it again as PNG or JPEG.</source>
        <translation>Dieses Bild nutzt eine seltene Spielart seines Formats; es neu als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>This preset is not one of yours; only presets of your own can be deleted.</source>
        <translation>Diese Vorlage ist keine von Ihren; nur eigene Vorlagen können gelöscht werden.</translation>
    </message>
    <message>
        <source>This preset was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Diese Vorlage wurde von einem neueren Palimpsest geschrieben; um sie zu öffnen, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>This recipe lists more neighbours than any picture can have; choose another picture.</source>
        <translation>Dieses Rezept nennt mehr Nachbarn, als ein Bild haben kann; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>This recipe was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Dieses Rezept wurde von einem neueren Palimpsest geschrieben; um es zu öffnen, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>This rectangle reaches beyond the picture; choose a smaller one.</source>
        <translation>Dieses Rechteck reicht über das Bild hinaus; ein kleineres wählen.</translation>
    </message>
    <message>
        <source>This safetensors file holds numbers of an unknown kind; copy or download it again.</source>
        <translation>Diese safetensors-Datei enthält Zahlen unbekannter Art; sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged; copy or download it again.</source>
        <translation>Diese safetensors-Datei ist beschädigt; sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This safetensors file lacks the tensor "%1"; copy or download it again.</source>
        <translation>Dieser safetensors-Datei fehlt der Tensor „%1“; sie noch einmal kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>This sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Dieser Bogen würde zu groß; weniger oder kleinere Bilder verwenden.</translation>
    </message>
    <message>
        <source>This text is not a Palimpsest recipe; choose another picture.</source>
        <translation>Dieser Text ist kein Rezept von Palimpsest; ein anderes Bild wählen.</translation>
    </message>
    <message>
        <source>This was put into the queue by a newer Palimpsest; update the program to paint it.</source>
        <translation>Das wurde von einem neueren Palimpsest in die Warteschlange gestellt; um es zu malen, das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Unflag %1</source>
        <translation>%1: Kennzeichen entfernen</translation>
    </message>
    <message>
        <source>Untag %1 %2</source>
        <translation>%1: Schlagwort %2 entfernen</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Spielart</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Waiting for another import into this database</source>
        <translation>Ein anderer Import in diese Datenbank wird abgewartet</translation>
    </message>
    <message>
        <source>What is known of this picture is too long for JPEG; choose PNG, WebP or TIFF.</source>
        <translation>Was von diesem Bild bekannt ist, ist zu lang für JPEG; PNG, WebP oder TIFF wählen.</translation>
    </message>
    <message>
        <source>What the camera wrote into %1 does not fit into TIFF and was left out.</source>
        <translation>Was die Kamera in %1 geschrieben hat, passt nicht in TIFF und wurde weggelassen.</translation>
    </message>
    <message>
        <source>What was left of an export is damaged; export the pictures again.</source>
        <translation>Was von einem Export übrig war, ist beschädigt; die Bilder noch einmal exportieren.</translation>
    </message>
    <message>
        <source>What was to be painted here is damaged and cannot be read; remove it from the queue.</source>
        <translation>Was hier gemalt werden sollte, ist beschädigt und kann nicht gelesen werden; es aus der Warteschlange nehmen.</translation>
    </message>
    <message>
        <source>What was written down of this model's files is damaged; import the model again.</source>
        <translation>Was über die Dateien dieses Modells aufgezeichnet wurde, ist beschädigt; das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>Which of the two lays out the picture in the noisiest steps; the other shapes it next, then both.</source>
        <translation>Wer von beiden das Bild in den rauschigsten Schritten anlegt; der andere formt es als Nächstes, dann beide.</translation>
    </message>
    <message>
        <source>Words of the texts</source>
        <translation>Wörter der Texte</translation>
    </message>
    <message>
        <source>You have not rejected it.</source>
        <translation>Sie haben es nicht abgelehnt.</translation>
    </message>
    <message>
        <source>You have picked it.</source>
        <translation>Sie haben es vorgemerkt.</translation>
    </message>
    <message>
        <source>You have picked the other one.</source>
        <translation>Sie haben das andere vorgemerkt.</translation>
    </message>
    <message>
        <source>You have rated it %1, not %2.</source>
        <translation>Sie haben es mit %1 bewertet, nicht mit %2.</translation>
    </message>
    <message>
        <source>You have rated it %1.</source>
        <translation>Sie haben es mit %1 bewertet.</translation>
    </message>
    <message>
        <source>You have rejected it.</source>
        <translation>Sie haben es abgelehnt.</translation>
    </message>
    <message>
        <source>You want to keep it.</source>
        <translation>Sie wollen es behalten.</translation>
    </message>
    <message>
        <source>You want to keep the other one.</source>
        <translation>Sie wollen das andere behalten.</translation>
    </message>
    <message>
        <source>Your tags and ratings in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>Ihre Schlagwörter und Bewertungen in „%1“ können nicht gelesen oder geschrieben werden; prüfen, ob der Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>its height in pixels</source>
        <translation>die Höhe in Pixeln</translation>
    </message>
    <message>
        <source>its number in the selection</source>
        <translation>die Nummer in der Auswahl</translation>
    </message>
    <message>
        <source>its stars</source>
        <translation>die Sterne</translation>
    </message>
    <message>
        <source>its width in pixels</source>
        <translation>die Breite in Pixeln</translation>
    </message>
    <message>
        <source>lucene never gives a frequent word a negative weight; okapi is rank_bm25's.</source>
        <translation>lucene gibt einem häufigen Wort nie ein negatives Gewicht; okapi ist das von rank_bm25.</translation>
    </message>
    <message>
        <source>no artist is known</source>
        <translation>kein Künstler ist bekannt</translation>
    </message>
    <message>
        <source>the database it drew on</source>
        <translation>die Datenbank, auf die zurückgegriffen wurde</translation>
    </message>
    <message>
        <source>the day it was painted</source>
        <translation>der Tag, an dem es gemalt wurde</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>the name it has now</source>
        <translation>der jetzige Name</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>der Startwert</translation>
    </message>
    <message>
        <source>the time it was painted</source>
        <translation>die Uhrzeit, zu der es gemalt wurde</translation>
    </message>
    <message>
        <source>what was asked for</source>
        <translation>was verlangt wurde</translation>
    </message>
    <message>
        <source>who was drawn on most</source>
        <translation>auf wen am meisten zurückgegriffen wurde</translation>
    </message>
    <message>
        <source>%1 The log has details.</source>
        <translation>%1 Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The import failed; the log has details.</source>
        <translation>Der Import ist fehlgeschlagen; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The preset could not be renamed; check the permissions of its folder.</source>
        <translation>Die Vorlage konnte nicht umbenannt werden; die Zugriffsrechte ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Memory was short: the picture has the size asked for, but was painted in smaller pieces, which takes longer.</source>
        <translation>Der Speicher war knapp: Das Bild hat die gewünschte Größe, wurde aber in kleineren Stücken gemalt, was länger dauert.</translation>
    </message>
    <message>
        <source>Painting at %1 x %2 needs about %3 more memory than the program has, and %4 are free; choose a smaller size, or close other programs.</source>
        <translation>Malen mit %1 x %2 braucht etwa %3 mehr Speicher, als das Programm hat, und %4 sind frei; eine kleinere Größe wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The memory for a painting cannot be told.</source>
        <translation>Der Speicherbedarf eines Bildes lässt sich nicht angeben.</translation>
    </message>
    <message>
        <source>The speed of this machine cannot be measured.</source>
        <translation>Die Geschwindigkeit dieses Rechners lässt sich nicht messen.</translation>
    </message>
    <message>
        <source>The database does not fit beside a model; it is searched in main memory.</source>
        <translation>Die Datenbank passt nicht neben ein Modell; gesucht wird in ihr im Hauptspeicher.</translation>
    </message>
    <message>
        <source>The embeddings could not be copied for searching.</source>
        <translation>Die Embeddings ließen sich nicht zum Suchen kopieren.</translation>
    </message>
    <message>
        <source>The embeddings could not be held for searching.</source>
        <translation>Die Embeddings ließen sich nicht zum Suchen bereithalten.</translation>
    </message>
    <message>
        <source>The rows cannot be searched so.</source>
        <translation>In diesen Zeilen lässt sich so nicht suchen.</translation>
    </message>
    <message>
        <source>The search on the graphics card failed.</source>
        <translation>Die Suche auf der Grafikkarte ist gescheitert.</translation>
    </message>
    <message>
        <source>There are no embeddings to hold.</source>
        <translation>Es gibt keine Embeddings, die bereitzuhalten wären.</translation>
    </message>
    <message>
        <source>This build cannot search on the graphics card.</source>
        <translation>Dieses Programm kann nicht auf der Grafikkarte suchen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with a museum.</source>
        <translation>Malen mit einem Museum.</translation>
    </message>
    <message>
        <source>Compute on auto, cpu or cuda.</source>
        <translation>Rechnen auf auto, cpu oder cuda.</translation>
    </message>
    <message>
        <source>Processor cores to use; 0 is all.</source>
        <translation>Zu nutzende Prozessorkerne; 0 heißt alle.</translation>
    </message>
    <message>
        <source>Begin with browse (the pictures of the databases) or map.</source>
        <translation>Mit browse (den Bildern der Datenbanken) oder map (der Karte) beginnen.</translation>
    </message>
    <message>
        <source>A saved picture or recipe, or a database's folder.</source>
        <translation>Ein gespeichertes Bild oder Rezept oder der Ordner einer Datenbank.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseBar</name>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
    <message>
        <source>By artist</source>
        <translation>Nach Künstler</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahr</translation>
    </message>
    <message>
        <source>By style</source>
        <translation>Nach Stil</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In which order the pictures are shown</source>
        <translation>In welcher Reihenfolge die Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation>Größe der Vorschaubilder (Ctrl und Mausrad)</translation>
    </message>
    <message>
        <source>&amp;All pictures</source>
        <translation>&amp;Alle Bilder</translation>
    </message>
    <message>
        <source>&amp;Not rejected</source>
        <translation>&amp;Nicht abgelehnte</translation>
    </message>
    <message>
        <source>&amp;Picked</source>
        <translation>&amp;Vorgemerkte</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Beliebige Bewertung</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>&amp;5 Sterne</translation>
    </message>
    <message>
        <source>&amp;%1 stars or more</source>
        <translation>&amp;%1 Sterne oder mehr</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Beliebiges Farbetikett</translation>
    </message>
    <message>
        <source>Which marks are shown</source>
        <translation>Welche Kennzeichen gezeigt werden</translation>
    </message>
    <message>
        <source>Show only pictures with these flags, stars or labels</source>
        <translation>Nur Bilder mit diesen Markierungen, Sternen oder Farbetiketten zeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseModel</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Item %1 of %2</source>
        <extracomment>Read aloud: "Item 3 of 138,240, Monet, Water Lilies"</extracomment>
        <translation>Eintrag %1 von %2</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowsePanel</name>
    <message>
        <source>Pictures of the database</source>
        <translation>Bilder der Datenbank</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Wird gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 von %n Bild ausgewählt</numerusform>
            <numerusform>%1 von %n Bildern ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Kein Bild hat diese Kennzeichen.</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Diese Datenbank ist leer. Sobald ein Ordner in sie importiert ist, erscheinen seine Bilder hier.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Canvas</name>
    <message>
        <source>Table with the pictures being painted</source>
        <translation>Tisch mit den Bildern, die gemalt werden</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>could not be painted</source>
        <translation>konnte nicht gemalt werden</translation>
    </message>
    <message>
        <source>%1 paints the first picture</source>
        <extracomment>%1 is a key, such as Ctrl+Enter.</extracomment>
        <translation>%1 malt das erste Bild</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The pictures in the strip above guide it. Pin those you like, exclude those you do not.</source>
        <translation>Die Bilder im Streifen oben führen es. Anheften, was gefällt; ausschließen, was nicht gefällt.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CanvasBar</name>
    <message>
        <source>Magnification</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Chip</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionModel</name>
    <message>
        <source>Whatever this finds: %1</source>
        <translation>Was dies findet: %1</translation>
    </message>
    <message>
        <source>Drop pictures here to add them</source>
        <translation>Bilder hierher ziehen, um sie hinzuzufügen</translation>
    </message>
    <message>
        <source>Smart collection %1, %2</source>
        <translation>Intelligente Sammlung %1, %2</translation>
    </message>
    <message>
        <source>Collection %1</source>
        <translation>Sammlung %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionsPanel</name>
    <message>
        <source>Ctrl+G collects chosen pictures.</source>
        <translation>Ctrl+G sammelt ausgewählte Bilder.</translation>
    </message>
    <message>
        <source>Co&amp;llections</source>
        <translation>Sa&amp;mmlungen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ColourChip</name>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Pictures with the colour %1. Delete removes it.</source>
        <translation>Bilder mit der Farbe %1. Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandDesk</name>
    <message>
        <source>Save keys</source>
        <translation>Tastenkürzel speichern</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Seiten (*.pdf)</translation>
    </message>
    <message>
        <source>Keys of Palimpsest.pdf</source>
        <translation>Tastenkürzel von Palimpsest.pdf</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandModel</name>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, gerade nicht möglich</translation>
    </message>
    <message>
        <source>%1, not possible now: %2</source>
        <translation>%1, gerade nicht möglich: %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3, differs</source>
        <extracomment>Read aloud: "Turner, Rain in picture 2: 31 %, differs"</extracomment>
        <translation>%1 in Bild %2: %3, verschieden</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3</source>
        <translation>%1 in Bild %2: %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ComparePage</name>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours differ</source>
        <translation>
            <numerusform>%n Nachbar ist verschieden</numerusform>
            <numerusform>%n Nachbarn sind verschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ</source>
        <translation>
            <numerusform>%n Einstellung ist verschieden</numerusform>
            <numerusform>%n Einstellungen sind verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation>Bilder nebeneinander</translation>
    </message>
    <message>
        <source>picture %1, %2</source>
        <translation>Bild %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, the current one is %1</source>
        <translation>
            <numerusform>%n Bild, das aktuelle ist %1</numerusform>
            <numerusform>%n Bilder, das aktuelle ist %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Left %1, right %2, the line at %3 %</source>
        <translation>Links %1, rechts %2, die Linie bei %3 %</translation>
    </message>
    <message>
        <source>Difference of %1 and %2, %3 times as bright</source>
        <translation>Unterschied zwischen %1 und %2, %3-mal so hell</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild ist nicht lesbar.</translation>
    </message>
    <message>
        <source>1 and %1 · mean %2 of 255 · shown %3 times as bright</source>
        <extracomment>Of two pictures: "1 and 3 · mean 4.2 of 255 · shown 8 times as bright"</extracomment>
        <translation>1 und %1 · Mittel %2 von 255 · %3-mal so hell gezeigt</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropDialog</name>
    <message>
        <source>A part of the picture</source>
        <translation>Ein Teil des Bildes</translation>
    </message>
    <message>
        <source>Draw a frame around what shall count. The arrow keys move it, with Shift they change its size.</source>
        <translation>Einen Rahmen um das ziehen, was zählen soll. Die Pfeiltasten bewegen ihn, mit Shift ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Diesen Teil verwenden</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropView</name>
    <message>
        <source>The part of the picture that counts</source>
        <translation>Der Teil des Bildes, der zählt</translation>
    </message>
    <message>
        <source>From the left %1 %, from the top %2 %, %3 % wide, %4 % high</source>
        <translation>Von links %1 %, von oben %2 %, %3 % breit, %4 % hoch</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CurateTasks</name>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>There is no query to keep; type one first.</source>
        <translation>Es gibt keine Anfrage zu behalten; bitte zuerst eine eingeben.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CuratingActions</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation>&amp;Kennzeichen</translation>
    </message>
    <message>
        <source>&amp;Add to collection</source>
        <translation>&amp;Zur Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Vormerken</translation>
    </message>
    <message>
        <source>Flag as one to keep</source>
        <translation>Als Bild markieren, das bleiben soll</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Flag as one to leave out; it stays, dimmed</source>
        <translation>Als Bild markieren, das wegfallen soll; es bleibt, aber abgeblendet</translation>
    </message>
    <message>
        <source>Take the &amp;flag off</source>
        <translation>&amp;Markierung entfernen</translation>
    </message>
    <message>
        <source>No &amp;stars</source>
        <translation>&amp;Keine Sterne</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>&amp;1 Stern</translation>
    </message>
    <message>
        <source>&amp;%1 stars</source>
        <translation>&amp;%1 Sterne</translation>
    </message>
    <message>
        <source>Colour label; the same key takes it off</source>
        <translation>Farbetikett; dieselbe Taste entfernt es</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>Rotes Etikett</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>Gelbes Etikett</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>Grünes Etikett</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>Blaues Etikett</translation>
    </message>
    <message>
        <source>&amp;Go on after each mark</source>
        <translation>Nach jedem Kennzeichen &amp;weiter</translation>
    </message>
    <message>
        <source>Show the next picture once a large one is marked</source>
        <translation>Das nächste Bild zeigen, sobald ein großes gekennzeichnet ist</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter…</translation>
    </message>
    <message>
        <source>Give the chosen pictures tags</source>
        <translation>Den ausgewählten Bildern Schlagwörter geben</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Schla&amp;gwörter</translation>
    </message>
    <message>
        <source>Show or hide the tags</source>
        <translation>Schlagwörter ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;New collection from selection</source>
        <translation>&amp;Neue Sammlung aus Auswahl</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Make a collection of the chosen pictures</source>
        <translation>Aus den ausgewählten Bildern eine Sammlung machen</translation>
    </message>
    <message>
        <source>&amp;Keep this query as a smart collection</source>
        <translation>Anfrage als &amp;intelligente Sammlung behalten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>A collection of whatever the query finds when it is opened</source>
        <translation>Eine Sammlung dessen, was die Anfrage beim Öffnen findet</translation>
    </message>
    <message>
        <source>Take &amp;out of the collection</source>
        <translation>A&amp;us der Sammlung nehmen</translation>
    </message>
    <message>
        <source>The pictures stay where they are</source>
        <translation>Die Bilder bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>&amp;Open collection</source>
        <translation>Sammlung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename collection</source>
        <translation>Sammlung um&amp;benennen</translation>
    </message>
    <message>
        <source>&amp;Delete collection</source>
        <translation>Sammlung &amp;löschen</translation>
    </message>
    <message>
        <source>Its pictures stay</source>
        <translation>Ihre Bilder bleiben</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateDelegate</name>
    <message numerus="yes">
        <source>%Ln not in sight: left and right show them</source>
        <translation>
            <numerusform>%Ln nicht zu sehen: Links und Rechts zeigen es</numerusform>
            <numerusform>%Ln nicht zu sehen: Links und Rechts zeigen sie</numerusform>
        </translation>
    </message>
    <message>
        <source>R marks the others as rejected instead</source>
        <translation>R kennzeichnet die anderen stattdessen als abgelehnt</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>fällt weg</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateModel</name>
    <message>
        <source>Group %1 of %2, %3, %4</source>
        <extracomment>Read aloud: "Group 3 of 120, Water Lilies, 4 pictures, 3 to leave"</extracomment>
        <translation>Gruppe %1 von %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 mal %2 Pixel</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Fällt weg</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to leave</source>
        <translation>
            <numerusform>%Ln fällt weg</numerusform>
            <numerusform>%Ln fallen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>the database cannot be changed, so all stay</source>
        <translation>die Datenbank ist nicht änderbar, daher bleiben alle</translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>alle bleiben</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateView</name>
    <message>
        <source>Groups of duplicates</source>
        <translation>Gruppen von Dubletten</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Bild %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicatesPanel</name>
    <message>
        <source>Lists of duplicates</source>
        <translation>Listen der Dubletten</translation>
    </message>
    <message>
        <source>State of the search</source>
        <translation>Stand der Suche</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Looks the same: bits of the shape that may differ</source>
        <translation>Sieht gleich aus: Bits der Form, die abweichen dürfen</translation>
    </message>
    <message>
        <source>Means the same: least cosine</source>
        <translation>Bedeutet dasselbe: kleinster Kosinus</translation>
    </message>
    <message>
        <source>&amp;Looks: bits that differ</source>
        <translation>&amp;Aussehen: abweichende Bits</translation>
    </message>
    <message>
        <source>How many of 63 bits of a picture's shape may differ; 0 is strictest</source>
        <translation>Wie viele der 63 Bits der Bildform abweichen dürfen; 0 ist am strengsten</translation>
    </message>
    <message>
        <source>&amp;Means: least cosine</source>
        <translation>&amp;Bedeutung: kleinster Kosinus</translation>
    </message>
    <message>
        <source>How near pictures must be for the encoder; 1 is strictest</source>
        <translation>Wie nah sich Bilder für den Encoder sein müssen; 1 ist am strengsten</translation>
    </message>
    <message>
        <source>&amp;Keep the best: the first rule decides</source>
        <translation>Das Beste b&amp;ehalten: Die erste Regel entscheidet</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>What happens to those that leave</source>
        <translation>Was mit den wegfallenden geschieht</translation>
    </message>
    <message>
        <source>Remove from the database</source>
        <translation>Aus der Datenbank entfernen</translation>
    </message>
    <message>
        <source>Move pictures to the trash</source>
        <translation>Bilder in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Mark as rejected</source>
        <translation>Als abgelehnt kennzeichnen</translation>
    </message>
    <message>
        <source>Return keeps a picture, A all of its group, Backspace follows the rules again.</source>
        <translation>Die Eingabetaste behält ein Bild, A alle seiner Gruppe, die Rücktaste folgt wieder den Regeln.</translation>
    </message>
    <message>
        <source>Keep all of a group</source>
        <translation>Alle einer Gruppe behalten</translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation>Wieder den Regeln folgen</translation>
    </message>
    <message>
        <source>Duplicates in %1</source>
        <translation>Dubletten in %1</translation>
    </message>
    <message>
        <source>Keep a picture</source>
        <translation>Ein Bild behalten</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>Gleiche Datei</translation>
    </message>
    <message>
        <source>Looks the same</source>
        <translation>Sieht gleich aus</translation>
    </message>
    <message>
        <source>Means the same</source>
        <translation>Bedeutet dasselbe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures compared</source>
        <translation>
            <numerusform>%Ln Bild verglichen</numerusform>
            <numerusform>%Ln Bilder verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Dubletten werden gesucht…</translation>
    </message>
    <message>
        <source>Look for pictures that are there more than once.</source>
        <translation>Nach Bildern suchen, die mehrfach vorhanden sind.</translation>
    </message>
    <message>
        <source>Nothing on this list is there more than once any more.</source>
        <translation>Auf dieser Liste ist nichts mehr mehrfach vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild &amp;entfernen</numerusform>
            <numerusform>%Ln Bilder &amp;entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trash %Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild in den &amp;Papierkorb</numerusform>
            <numerusform>%Ln Bilder in den &amp;Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject %Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild ab&amp;lehnen</numerusform>
            <numerusform>%Ln Bilder ab&amp;lehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Does this to the whole list; Undo takes it back</source>
        <translation>Gilt für die ganze Liste; „Rückgängig“ nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExploreActions</name>
    <message>
        <source>&amp;Explore from it</source>
        <translation>Von hier aus &amp;erkunden</translation>
    </message>
    <message>
        <source>Vary a &amp;little</source>
        <translation>&amp;Leicht variieren</translation>
    </message>
    <message>
        <source>Paint pictures close to the one in sight</source>
        <translation>Bilder malen, die dem gezeigten nahe sind</translation>
    </message>
    <message>
        <source>Vary &amp;strongly</source>
        <translation>&amp;Stark variieren</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>Paint pictures that keep only the gist of the one in sight</source>
        <translation>Bilder malen, die nur das Wesentliche des gezeigten behalten</translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation>&amp;Variationen…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+V</source>
        <translation>Ctrl+Alt+V</translation>
    </message>
    <message>
        <source>Say how many variations of the picture in sight there are to be, and how far from it</source>
        <translation>Festlegen, wie viele Variationen des gezeigten Bildes entstehen und wie weit sie abweichen</translation>
    </message>
    <message>
        <source>&amp;New seeds of it</source>
        <translation>&amp;Neue Startwerte dafür</translation>
    </message>
    <message>
        <source>Paint the recipe of the picture in sight again, each time from another seed</source>
        <translation>Das Rezept des gezeigten Bildes erneut malen, jedes Mal mit einem anderen Startwert</translation>
    </message>
    <message>
        <source>&amp;Drafts first</source>
        <translation>Erst &amp;Entwürfe</translation>
    </message>
    <message>
        <source>Ctrl+Alt+D</source>
        <translation>Ctrl+Alt+D</translation>
    </message>
    <message>
        <source>Paint with a quarter of the steps, and finish the pictures that are picked</source>
        <translation>Mit einem Viertel der Schritte malen und die vorgemerkten Bilder fertigstellen</translation>
    </message>
    <message>
        <source>&amp;Finish this draft</source>
        <translation>Diesen Entwurf &amp;fertigstellen</translation>
    </message>
    <message>
        <source>Paint the draft in sight with all of its steps</source>
        <translation>Den gezeigten Entwurf mit allen Schritten malen</translation>
    </message>
    <message>
        <source>Finish all &amp;picked</source>
        <translation>Alle v&amp;orgemerkten fertigstellen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation>Ctrl+Alt+F</translation>
    </message>
    <message>
        <source>Paint all drafts that are flagged as picked with all of their steps</source>
        <translation>Alle als vorgemerkt markierten Entwürfe mit allen Schritten malen</translation>
    </message>
    <message>
        <source>&amp;Grid…</source>
        <translation>&amp;Raster…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+G</source>
        <translation>Ctrl+Alt+G</translation>
    </message>
    <message>
        <source>Paint every combination of two things that change</source>
        <translation>Jede Kombination zweier veränderlicher Dinge malen</translation>
    </message>
    <message>
        <source>&amp;Morph…</source>
        <translation>Über&amp;gang…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+M</source>
        <translation>Ctrl+Alt+M</translation>
    </message>
    <message>
        <source>Paint the way from one picture, query or database to another</source>
        <translation>Den Weg von einem Bild, einer Anfrage oder einer Datenbank zu einer anderen malen</translation>
    </message>
    <message>
        <source>Morph &amp;between these two</source>
        <translation>Übergang &amp;zwischen diesen beiden</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation>Shift+M</translation>
    </message>
    <message>
        <source>Paint the way from one chosen neighbour to the other</source>
        <translation>Den Weg von einem ausgewählten Nachbarn zum anderen malen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Exploring</name>
    <message>
        <source>This is no draft; there is nothing to finish.</source>
        <translation>Dies ist kein Entwurf; es gibt nichts fertigzustellen.</translation>
    </message>
    <message>
        <source>No picked draft is waiting to be finished. P picks the one in sight.</source>
        <translation>Kein vorgemerkter Entwurf wartet auf Fertigstellung. P merkt den gezeigten vor.</translation>
    </message>
    <message>
        <source>The desk as it is</source>
        <translation>Das Pult, wie es ist</translation>
    </message>
    <message>
        <source>The desk with other words</source>
        <translation>Das Pult mit anderen Wörtern</translation>
    </message>
    <message>
        <source>The desk over another database</source>
        <translation>Das Pult über einer anderen Datenbank</translation>
    </message>
    <message>
        <source>The picture in sight: %1</source>
        <translation>Das gezeigte Bild: %1</translation>
    </message>
    <message>
        <source>Only neighbour %1: %2</source>
        <translation>Nur Nachbar %1: %2</translation>
    </message>
    <message>
        <source>Painted %1: %2</source>
        <translation>Gemalt %1: %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportActions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write the chosen pictures into files for others, with their credits</source>
        <translation>Die ausgewählten Bilder für andere in Dateien schreiben, samt Quellennachweis</translation>
    </message>
    <message>
        <source>Save &amp;credits…</source>
        <translation>&amp;Quellennachweis speichern…</translation>
    </message>
    <message>
        <source>Write a list, or pages to be printed, of all that the chosen pictures drew on</source>
        <translation>Eine Liste oder druckbare Seiten all dessen schreiben, worauf die ausgewählten Bilder beruhen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportDialog</name>
    <message>
        <source>&amp;Lose nothing</source>
        <translation>&amp;Verlustfrei</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>Ta&amp;ble (CSV)</source>
        <translation>Ta&amp;belle (CSV)</translation>
    </message>
    <message>
        <source>Pages to &amp;print (PDF)</source>
        <translation>Seiten zum D&amp;rucken (PDF)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>as painted</source>
        <translation>wie gemalt</translation>
    </message>
    <message>
        <source>%1 px on the longer side</source>
        <translation>%1 px an der längeren Seite</translation>
    </message>
    <message numerus="yes">
        <source>Export %n pictures</source>
        <translation>
            <numerusform>%n Bild exportieren</numerusform>
            <numerusform>%n Bilder exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported.</source>
        <translation>
            <numerusform>%n Bild exportiert.</numerusform>
            <numerusform>%n Bilder exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what is there stays.</source>
        <translation>Angehalten; was da ist, bleibt.</translation>
    </message>
    <message>
        <source>PNG: loses nothing</source>
        <translation>PNG: verlustfrei</translation>
    </message>
    <message>
        <source>JPEG: small, read everywhere</source>
        <translation>JPEG: klein, überall lesbar</translation>
    </message>
    <message>
        <source>WebP: smaller</source>
        <translation>WebP: kleiner</translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation>TIFF: für den Druck</translation>
    </message>
    <message>
        <source>8 bits a colour</source>
        <translation>8 Bit je Farbe</translation>
    </message>
    <message>
        <source>16 bits a colour</source>
        <translation>16 Bit je Farbe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>Farb&amp;tiefe</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Wird mitgegeben</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>Re&amp;chte</translation>
    </message>
    <message>
        <source>&amp;Query by</source>
        <translation>&amp;Anfrage von</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Quellennachweis</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Put in what differs from picture to picture</source>
        <translation>Einfügen, was sich von Bild zu Bild unterscheidet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Choose one or type how many pixels the longer side gets; the shorter one follows.</source>
        <translation>Eine Größe wählen oder die Pixel der längeren Seite eingeben; die kürzere folgt.</translation>
    </message>
    <message>
        <source>The &amp;whole recipe and the credits</source>
        <translation>Das gan&amp;ze Rezept und der Quellennachweis</translation>
    </message>
    <message>
        <source>Anyone can paint it again. Settings for other programs and the ratings go along.</source>
        <translation>Jeder kann es wieder malen. Einstellungen für andere Programme und die Bewertungen werden mitgegeben.</translation>
    </message>
    <message>
        <source>The credits &amp;alone</source>
        <translation>Nur der Quellennach&amp;weis</translation>
    </message>
    <message>
        <source>Who was drawn on, but neither your query nor your settings.</source>
        <translation>Worauf das Bild beruht, aber weder Anfrage noch Einstellungen.</translation>
    </message>
    <message>
        <source>Only that a machine pain&amp;ted it</source>
        <translation>Nur, dass eine Masch&amp;ine es gemalt hat</translation>
    </message>
    <message>
        <source>This mark always goes along; it is asked for by law in places.</source>
        <translation>Dieser Vermerk wird immer mitgegeben; mancherorts verlangt ihn das Gesetz.</translation>
    </message>
    <message>
        <source>Also a file beside the pictures that lists all that they drew on</source>
        <translation>Dazu eine Datei neben den Bildern, die alles auflistet, worauf sie beruhen</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Die Bilder</translation>
    </message>
    <message>
        <source>Licences of what they drew on</source>
        <translation>Lizenzen dessen, worauf sie beruhen</translation>
    </message>
    <message>
        <source>such as CC BY 4.0; empty says nothing</source>
        <translation>etwa CC BY 4.0; leer sagt nichts</translation>
    </message>
    <message>
        <source>a name; empty names nobody</source>
        <translation>ein Name; leer nennt niemanden</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportTasks</name>
    <message>
        <source>"%1" cannot be written; choose another name.</source>
        <translation>„%1“ lässt sich nicht schreiben; bitte einen anderen Namen wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported to %1.</source>
        <translation>
            <numerusform>%n Bild nach %1 exportiert.</numerusform>
            <numerusform>%n Bilder nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>An export to %1 was cut off after %2 of %3 pictures.</source>
        <translation>Ein Export nach %1 wurde nach %2 von %3 Bildern abgebrochen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>There is no picture to export yet. Paint one, or choose some in the history.</source>
        <translation>Es gibt noch kein Bild zum Exportieren. Erst eines malen oder im Verlauf einige auswählen.</translation>
    </message>
    <message>
        <source>There is no picture yet whose credits could be saved.</source>
        <translation>Es gibt noch kein Bild, dessen Quellennachweis sich speichern ließe.</translation>
    </message>
    <message>
        <source>Save credits</source>
        <translation>Quellennachweis speichern</translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation>Seiten zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Quellennachweis</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FactChip</name>
    <message>
        <source>Only what is not so</source>
        <translation>Nur, was nicht so ist</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Only pictures of which this is not true: %1. Delete removes it.</source>
        <translation>Nur Bilder, für die dies nicht gilt: %1. Entf entfernt es.</translation>
    </message>
    <message>
        <source>Only pictures of which this is true: %1. Delete removes it.</source>
        <translation>Nur Bilder, für die dies gilt: %1. Entf entfernt es.</translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation>Filter: nicht %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FileTasks</name>
    <message>
        <source>The pasted picture could not be kept in "%1".</source>
        <translation>Das eingefügte Bild konnte nicht in „%1“ abgelegt werden.</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation>Kontaktabzug speichern</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Open recipe from picture</source>
        <translation>Rezept aus Bild öffnen</translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <translation>Bilderordner importieren</translation>
    </message>
    <message>
        <source>Add pictures by hand</source>
        <translation>Bilder von Hand hinzufügen</translation>
    </message>
    <message>
        <source>Work on a picture</source>
        <translation>An einem Bild arbeiten</translation>
    </message>
    <message>
        <source>Presets and recipes (*.json)</source>
        <translation>Vorlagen und Rezepte (*.json)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingBar</name>
    <message>
        <source>Pictures that are near enough</source>
        <translation>Bilder, die nah genug sind</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Kleinste Ähnlichkeit</translation>
    </message>
    <message>
        <source>Pictures with a lower score are no neighbours. The hills show how many have which score.</source>
        <translation>Bilder mit geringerer Ähnlichkeit sind keine Nachbarn. Die Hügel zeigen, wie viele welche Ähnlichkeit haben.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Fold pictures that are nearly the same, so that each neighbour is another work</source>
        <translation>Fast gleiche Bilder zusammenfassen, damit jeder Nachbar ein anderes Werk ist</translation>
    </message>
    <message>
        <source>Find by…</source>
        <translation>Suchen nach…</translation>
    </message>
    <message>
        <source>By what pictures are found, and which database counts how much</source>
        <translation>Wonach Bilder gefunden werden und wie viel jede Datenbank zählt</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pictures</source>
        <extracomment>All pictures that may be found: "of 138,240 pictures"</extracomment>
        <translation>
            <numerusform>von %Ln Bild</numerusform>
            <numerusform>von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 from %3 on</source>
        <translation>etwa %1 von %2 ab %3</translation>
    </message>
    <message>
        <source>%1 of %2 from %3 on</source>
        <translation>%1 von %2 ab %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingPopup</name>
    <message>
        <source>Each database has its share</source>
        <translation>Jede Datenbank erhält ihren Anteil</translation>
    </message>
    <message>
        <source>How pictures are found</source>
        <translation>Wie Bilder gefunden werden</translation>
    </message>
    <message>
        <source>Find by</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Fold above this likeness</source>
        <translation>Ab dieser Ähnlichkeit zusammenfassen</translation>
    </message>
    <message>
        <source>Pictures that are more alike than this count as the same work; at 1 nothing is folded.</source>
        <translation>Bilder, die sich ähnlicher sind, zählen als dasselbe Werk; bei 1 wird nichts zusammengefasst.</translation>
    </message>
    <message>
        <source>Of the neighbours each database gets its share, whatever its scores are</source>
        <translation>Von den Nachbarn erhält jede Datenbank ihren Anteil, wie ähnlich sie auch sind</translation>
    </message>
    <message>
        <source>Fold above</source>
        <translation>Zusammenfassen ab</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FoldedPopup</name>
    <message>
        <source>Pin as neighbour</source>
        <translation>Als Nachbar anheften</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same</source>
        <translation>Fast gleiche Bilder</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same as %1</source>
        <translation>Bilder, die fast gleich sind wie %1</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, Ähnlichkeit %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ForecastLine</name>
    <message>
        <source>What painting will take</source>
        <translation>Was das Malen kosten wird</translation>
    </message>
    <message>
        <source>too little memory</source>
        <translation>zu wenig Speicher</translation>
    </message>
    <message>
        <source>This painting needs about %1 more memory, and %2 are free. Close other programs; otherwise it is painted in smaller pieces, or not at all.</source>
        <translation>Dieses Bild braucht etwa %1 mehr Speicher, und %2 sind frei. Andere Programme schließen, sonst wird es in kleineren Stücken gemalt oder gar nicht.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>etwa %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</source>
        <translation>
            <numerusform>%n Bild braucht etwa %1 und höchstens %2 Speicher. Die Zeit ist geschätzt, bis ein Bild gemalt worden ist.</numerusform>
            <numerusform>%n Bilder brauchen etwa %1 und höchstens %2 Speicher. Die Zeit ist geschätzt, bis ein Bild gemalt worden ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.</source>
        <translation>
            <numerusform>%n Bild braucht %1 und höchstens %2 Speicher, wie frühere auf diesem Rechner.</numerusform>
            <numerusform>%n Bilder brauchen %1 und höchstens %2 Speicher, wie frühere auf diesem Rechner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridAxisEdit</name>
    <message>
        <source>%1: which neighbour</source>
        <translation>%1: welcher Nachbar</translation>
    </message>
    <message>
        <source>%1: values</source>
        <translation>%1: Werte</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation>Anzahl der Nachbarn</translation>
    </message>
    <message>
        <source>Weight of a neighbour</source>
        <translation>Gewicht eines Nachbarn</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Check those that are to be compared.</source>
        <translation>Ankreuzen, was verglichen werden soll.</translation>
    </message>
    <message>
        <source>Queries, parted by |.</source>
        <translation>Anfragen, getrennt durch |.</translation>
    </message>
    <message>
        <source>Numbers, parted by commas; 1..6 are those from 1 to 6.</source>
        <translation>Zahlen, getrennt durch Kommas; 1..6 sind die von 1 bis 6.</translation>
    </message>
    <message>
        <source>Weights from 0 (left out) to 2 (as if it were there twice).</source>
        <translation>Gewichte von 0 (weggelassen) bis 2 (als wäre er zweimal da).</translation>
    </message>
    <message>
        <source>Numbers from %1 to %2, parted by commas.</source>
        <translation>Zahlen von %1 bis %2, getrennt durch Kommas.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridDialog</name>
    <message>
        <source>From &amp;left to right</source>
        <translation>Von &amp;links nach rechts</translation>
    </message>
    <message>
        <source>From &amp;top to bottom</source>
        <translation>Von &amp;oben nach unten</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Was gemalt wird</translation>
    </message>
    <message>
        <source>&amp;Paint the grid</source>
        <translation>Raster &amp;malen</translation>
    </message>
    <message>
        <source>Say at least one value for each side.</source>
        <translation>Für jede Seite mindestens einen Wert angeben.</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HelpBook</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryActions</name>
    <message>
        <source>Find all that drew &amp;on</source>
        <translation>Alle suchen, die ber&amp;uhen auf</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Look through everything you have painted</source>
        <translation>Alles bisher Gemalte durchsehen</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>Verlauf durch&amp;suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find pictures by their words, neighbours and settings</source>
        <translation>Bilder nach Wörtern, Nachbarn und Einstellungen finden</translation>
    </message>
    <message>
        <source>Put on the &amp;table</source>
        <translation>Auf den &amp;Tisch legen</translation>
    </message>
    <message>
        <source>Show this picture large on the table</source>
        <translation>Dieses Bild groß auf dem Tisch zeigen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Compare the chosen pictures, two to nine</source>
        <translation>Die ausgewählten Bilder vergleichen, zwei bis neun</translation>
    </message>
    <message>
        <source>Show &amp;lineage</source>
        <translation>Abstammung &amp;zeigen</translation>
    </message>
    <message>
        <source>Show what this picture came from and what came of it</source>
        <translation>Zeigen, woraus dieses Bild entstand und was daraus wurde</translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation>&amp;Abstammung</translation>
    </message>
    <message>
        <source>Show or hide the lineage of the picture in sight</source>
        <translation>Abstammung des gezeigten Bildes ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Move the chosen pictures to the bin; undo brings them back</source>
        <translation>Die ausgewählten Bilder in den Papierkorb verschieben; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Use this &amp;query</source>
        <translation>Diese An&amp;frage verwenden</translation>
    </message>
    <message>
        <source>Take over the query alone</source>
        <translation>Nur die Anfrage übernehmen</translation>
    </message>
    <message>
        <source>Use these &amp;neighbours</source>
        <translation>Diese &amp;Nachbarn verwenden</translation>
    </message>
    <message>
        <source>Pin the neighbours of this picture, with their weights</source>
        <translation>Die Nachbarn dieses Bildes mit ihren Gewichten anheften</translation>
    </message>
    <message>
        <source>Use these se&amp;ttings</source>
        <translation>Diese &amp;Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Take over model and settings alone</source>
        <translation>Nur Modell und Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>&amp;History of this picture</source>
        <translation>Verlauf d&amp;ieses Bildes</translation>
    </message>
    <message>
        <source>Show everything that was painted with this picture</source>
        <translation>Alles zeigen, was mit diesem Bild gemalt wurde</translation>
    </message>
    <message>
        <source>Side by &amp;side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>All next to each other</source>
        <translation>Alle nebeneinander</translation>
    </message>
    <message>
        <source>S&amp;lider</source>
        <translation>&amp;Schieber</translation>
    </message>
    <message>
        <source>One over the other; the line between them is moved by mouse or Left and Right</source>
        <translation>Eines über dem anderen; Maus oder Links und Rechts bewegen die Linie dazwischen</translation>
    </message>
    <message>
        <source>&amp;Flicker</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>One in the place of the other; Space, Left, Right and 1 to 9 change them</source>
        <translation>Eines an der Stelle des anderen; Leertaste, Links, Rechts und 1 bis 9 wechseln sie</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Unterschied</translation>
    </message>
    <message>
        <source>How much each point differs from the first picture; Up and Down make it brighter or darker</source>
        <translation>Wie sehr jeder Punkt vom ersten Bild abweicht; Auf und Ab machen es heller oder dunkler</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>Nu&amp;r Unterschiede</translation>
    </message>
    <message>
        <source>Leave out what all pictures have in common</source>
        <translation>Weglassen, was allen Bildern gemeinsam ist</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryDelegate</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryModel</name>
    <message>
        <source>%1, draft</source>
        <translation>%1, Entwurf</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3, painted %4</source>
        <translation>Bild %1 von %2, %3, gemalt %4</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPage</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Everything painted</source>
        <translation>Alles Gemalte</translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search: storm artist:turner steps:25 rating:4.. -fog</source>
        <translation>Suchen: storm artist:turner steps:25 rating:4.. -fog</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Words of the query, of neighbours and settings; query: artist: title: database: model: seed: rating: look in one place, a - before a word leaves out</source>
        <translation>Wörter der Anfrage, der Nachbarn und der Einstellungen; query: artist: title: database: model: seed: rating: suchen nur an einer Stelle, ein - vor einem Wort lässt es weg</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>What is amiss with the search</source>
        <translation>Was an der Suche nicht stimmt</translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>Drew on %1</source>
        <translation>Beruht auf %1</translation>
    </message>
    <message>
        <source>Nothing has been painted with this picture yet.</source>
        <translation>Mit diesem Bild wurde noch nichts gemalt.</translation>
    </message>
    <message>
        <source>Nothing in your history is what you search for.</source>
        <translation>Nichts im Verlauf entspricht der Suche.</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Kein Bild hat diese Kennzeichen.</translation>
    </message>
    <message>
        <source>Nothing has been painted yet. Whatever you paint is kept here.</source>
        <translation>Noch wurde nichts gemalt. Alles Gemalte wird hier aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 von %n Bild ausgewählt</numerusform>
            <numerusform>%1 von %n Bildern ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryStore</name>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryView</name>
    <message>
        <source>What you paint is kept here, newest first.</source>
        <translation>Gemaltes wird hier aufbewahrt, das neueste zuerst.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ImportModelDialog</name>
    <message>
        <source>Store its numbers as float&amp;16, in half the space</source>
        <translation>Zahlen als float&amp;16 ablegen, auf halbem Platz</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Ein Modell importieren</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>Checkpoints (*.ckpt *.pt *.pth *.safetensors)</source>
        <translation>Checkpoints (*.ckpt *.pt *.pth *.safetensors)</translation>
    </message>
    <message>
        <source>A model that paints</source>
        <translation>Ein Modell, das malt</translation>
    </message>
    <message>
        <source>A CLIP encoder</source>
        <translation>Ein CLIP-Encoder</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Con&amp;figuration</source>
        <translation>Kon&amp;figuration</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml *.json)</source>
        <translation>Konfigurationen (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Wortschatz</translation>
    </message>
    <message>
        <source>Vocabularies (*.txt *.bpe *.gz)</source>
        <translation>Wortschätze (*.txt *.bpe *.gz)</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>&amp;Encoder</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Was verlangt ist</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Choose the file of weights that was published. Nothing in it is executed.</source>
        <translation>Die Datei mit den Gewichten wählen, die veröffentlicht wurde. Nichts darin wird ausgeführt.</translation>
    </message>
    <message>
        <source>Choose the vocabulary that was published with it, bpe_simple_vocab_16e6.txt.gz for CLIP.</source>
        <translation>Den Wortschatz wählen, der damit veröffentlicht wurde, bei CLIP bpe_simple_vocab_16e6.txt.gz.</translation>
    </message>
    <message>
        <source>Choose the configuration that was published with it, a YAML file.</source>
        <translation>Die Konfiguration wählen, die damit veröffentlicht wurde, eine YAML-Datei.</translation>
    </message>
    <message>
        <source>Give it a name of letters or digits.</source>
        <translation>Einen Namen aus Buchstaben oder Ziffern geben.</translation>
    </message>
    <message>
        <source>There is a model of this name already; choose another one.</source>
        <translation>Ein Modell dieses Namens gibt es schon; einen anderen wählen.</translation>
    </message>
    <message>
        <source>It becomes a model of your own; the file stays where it is.</source>
        <translation>Es wird ein eigenes Modell; die Datei bleibt, wo sie ist.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::InspectorPanel</name>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not among the neighbours now</source>
        <translation>jetzt nicht unter den Nachbarn</translation>
    </message>
    <message>
        <source>now × %1</source>
        <translation>jetzt × %1</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Among the neighbours now, but not drawn on</source>
        <translation>Jetzt unter den Nachbarn, aber nicht zugrunde gelegt</translation>
    </message>
    <message>
        <source>Recipe of the picture in sight</source>
        <translation>Rezept des gezeigten Bildes</translation>
    </message>
    <message>
        <source>The recipe of the picture in sight appears here.</source>
        <translation>Das Rezept des gezeigten Bildes erscheint hier.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeepRuleList</name>
    <message>
        <source>Rules for what stays</source>
        <translation>Regeln dafür, was bleibt</translation>
    </message>
    <message>
        <source>The first rule that prefers a picture decides. Alt and the arrow keys move a rule.</source>
        <translation>Die erste Regel, die ein Bild vorzieht, entscheidet. Alt und die Pfeiltasten verschieben eine Regel.</translation>
    </message>
    <message>
        <source>Picked, not rejected</source>
        <translation>Vorgemerkt, nicht abgelehnt</translation>
    </message>
    <message>
        <source>Rated highest</source>
        <translation>Höchste Bewertung</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <source>Most is known of it</source>
        <translation>Am meisten darüber bekannt</translation>
    </message>
    <message>
        <source>Its file is there</source>
        <translation>Datei ist vorhanden</translation>
    </message>
    <message>
        <source>Oldest file</source>
        <translation>Älteste Datei</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Mit dem Programm geliefert</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Carry out any command by a few letters of its name</source>
        <translation>Einen Befehl über einige Buchstaben seines Namens ausführen</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Tastenkürzel ändern…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+K</source>
        <translation>Ctrl+Alt+K</translation>
    </message>
    <message>
        <source>Choose which keys stand for which command</source>
        <translation>Wählen, welche Tasten für welchen Befehl stehen</translation>
    </message>
    <message>
        <source>&amp;Save keys as pages…</source>
        <translation>Tastenkürzel als &amp;Seiten speichern…</translation>
    </message>
    <message>
        <source>Write all keys into a PDF, to be printed</source>
        <translation>Alle Tastenkürzel zum Drucken in ein PDF schreiben</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>As it &amp;came</source>
        <translation>Wie &amp;geliefert</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Find by pressing its key</source>
        <translation>Durch Drücken der Taste suchen</translation>
    </message>
    <message>
        <source>Show all commands again</source>
        <translation>Wieder alle Befehle zeigen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Press another key for it</source>
        <translation>Eine andere Taste dafür drücken</translation>
    </message>
    <message>
        <source>A&amp;ll as they came</source>
        <translation>A&amp;lle wie geliefert</translation>
    </message>
    <message>
        <source>&amp;Save as pages…</source>
        <translation>Als &amp;Seiten speichern…</translation>
    </message>
    <message>
        <source>No command fits</source>
        <translation>Kein passender Befehl</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>T&amp;ake it over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>%1 stands for %2. Taking it over takes it away there.</source>
        <extracomment>%1 is a key, %2 names one or several commands.</extracomment>
        <translation>%1 steht für %2. Beim Übernehmen entfällt die Taste dort.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyModel</name>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation>Wie geliefert: %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeySheet</name>
    <message>
        <source>Keys of Palimpsest</source>
        <translation>Tastenkürzel von Palimpsest</translation>
    </message>
    <message>
        <source>The keys could not be written to %1. Choose another folder.</source>
        <translation>Die Tastenkürzel konnten nicht nach %1 geschrieben werden. Bitte einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sprac&amp;he</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Palimpsest speaks it from its next start on.</source>
        <translation>Palimpsest spricht sie vom nächsten Start an.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LineagePanel</name>
    <message>
        <source>was the query</source>
        <translation>war die Anfrage</translation>
    </message>
    <message>
        <source>was drawn on</source>
        <translation>lag zugrunde</translation>
    </message>
    <message>
        <source>its recipe was taken over</source>
        <translation>sein Rezept wurde übernommen</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Parent: %1</source>
        <extracomment>In the lineage, of a picture's parent: "its recipe was taken over"</extracomment>
        <translation>Vorgänger: %1</translation>
    </message>
    <message>
        <source>For this picture it %1</source>
        <translation>Für dieses Bild gilt: %1</translation>
    </message>
    <message>
        <source>This picture was made from nothing else, and nothing was made from it yet. Take over its recipe, its query or the picture itself, and paint: what comes of it is shown here.</source>
        <translation>Dieses Bild entstand aus keinem anderen, und noch wurde nichts daraus gemacht. Rezept, Anfrage oder das Bild selbst übernehmen und malen: Was daraus wird, erscheint hier.</translation>
    </message>
    <message>
        <source>The lineage of the picture in sight appears here.</source>
        <translation>Die Abstammung des gezeigten Bildes erscheint hier.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LogDialog</name>
    <message>
        <source>Only &amp;errors</source>
        <translation>Nur &amp;Fehler</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Nur Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Without names, words and places of yours</source>
        <translation>Ohne eigene Namen, Wörter und Orte</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>Noch nichts aufgeschrieben.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Keine Zeile ist so.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>File of the log</source>
        <translation>Datei des Protokolls</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LossCurve</name>
    <message>
        <source>How the loss falls</source>
        <translation>Wie der Verlust sinkt</translation>
    </message>
    <message>
        <source>How wrong the model's guesses are: the line for the pictures that it learns, the dots for some that it never sees. When the dots rise again, it begins to learn the pictures by heart.</source>
        <translation>Wie falsch das Modell rät: die Linie für die Bilder, die es lernt, die Punkte für einige, die es nie sieht. Steigen die Punkte wieder, beginnt es, die Bilder auswendig zu lernen.</translation>
    </message>
    <message>
        <source>The curve of the teaching appears here.</source>
        <translation>Die Kurve des Anlernens erscheint hier.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MainWindow</name>
    <message>
        <source>Palimpsest</source>
        <translation>Palimpsest</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Settings and recipe</source>
        <translation>Einstellungen und Rezept</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>The import was stopped. What is there is kept; importing the folder again continues.</source>
        <translation>Der Import wurde angehalten. Was da ist, bleibt; ein erneuter Import des Ordners setzt ihn fort.</translation>
    </message>
    <message>
        <source>&amp;Back to the others</source>
        <translation>&amp;Zurück zu den anderen</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>The picture is not at %1 any more; its small copy is kept.</source>
        <translation>Das Bild ist nicht mehr unter %1; seine kleine Kopie bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>"Undo: Rate 12 pictures 4 stars"</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · Startwert %3</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours from %1</source>
        <translation>
            <numerusform>%n Nachbar aus %1</numerusform>
            <numerusform>%n Nachbarn aus %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n Bild wartet</numerusform>
            <numerusform>%n Bilder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added to %1.</source>
        <translation>
            <numerusform>%n Bild zu %1 hinzugefügt.</numerusform>
            <numerusform>%n Bilder zu %1 hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n wurde verschoben.</numerusform>
            <numerusform>%n wurden verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed and were taken anew.</source>
        <translation>
            <numerusform>%n hat sich geändert und wurde neu aufgenommen.</numerusform>
            <numerusform>%n haben sich geändert und wurden neu aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone; their small pictures stay.</source>
        <translation>
            <numerusform>%n ist verschwunden; das kleine Bild bleibt.</numerusform>
            <numerusform>%n sind verschwunden; ihre kleinen Bilder bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, because their makers forbid data mining.</source>
        <translation>
            <numerusform>%n wurde ausgelassen, weil sein Urheber Data-Mining untersagt.</numerusform>
            <numerusform>%n wurden ausgelassen, weil ihre Urheber Data-Mining untersagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were seen only small.</source>
        <translation>
            <numerusform>%n lag nur klein vor.</numerusform>
            <numerusform>%n lagen nur klein vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation>
            <numerusform>%n Datei war nicht verwendbar.</numerusform>
            <numerusform>%n Dateien waren nicht verwendbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 was made for another painter. It can be made again for this one; the old one stays.</source>
        <translation>%1 wurde für ein anderes Malmodell gemacht. Es lässt sich für dieses neu machen; das alte bleibt.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu machen</translation>
    </message>
    <message>
        <source>About Palimpsest</source>
        <translation>Über Palimpsest</translation>
    </message>
    <message>
        <source>&lt;b&gt;Palimpsest %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Palimpsest %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Paint with a museum: the nearest pictures of a database that you choose guide the brush. Everything happens on this computer.</source>
        <translation>Malen mit einem Museum: Die nächsten Bilder einer gewählten Datenbank führen den Pinsel. Alles geschieht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose two to nine pictures to compare: Ctrl and a click adds one to the others.</source>
        <translation>Zwei bis neun Bilder zum Vergleichen auswählen: Ctrl und ein Klick nimmt eines zu den anderen.</translation>
    </message>
    <message>
        <source>At most nine pictures can be compared; these are the first nine of %1.</source>
        <translation>Höchstens neun Bilder lassen sich vergleichen; dies sind die ersten neun von %1.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>As collected</source>
        <translation>Wie gesammelt</translation>
    </message>
    <message>
        <source>This query finds nothing now.</source>
        <translation>Diese Anfrage findet derzeit nichts.</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet. Drop pictures onto its name.</source>
        <translation>In dieser Sammlung ist noch nichts. Bilder auf ihren Namen ziehen.</translation>
    </message>
    <message>
        <source>Nearest to the query</source>
        <translation>Der Anfrage am nächsten</translation>
    </message>
    <message>
        <source>No picture here is what the query asks for.</source>
        <translation>Kein Bild hier entspricht der Anfrage.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message numerus="yes">
        <source>New database of %n pictures</source>
        <translation>
            <numerusform>Neue Datenbank aus %n Bild</numerusform>
            <numerusform>Neue Datenbank aus %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message numerus="yes">
        <source>One database of %n</source>
        <translation>
            <numerusform>Eine Datenbank aus %n</numerusform>
            <numerusform>Eine Datenbank aus %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the database %1 now.</source>
        <translation>
            <numerusform>%n Bild ist jetzt in der Datenbank %1.</numerusform>
            <numerusform>%n Bilder sind jetzt in der Datenbank %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is in the bin now; its pictures stay where they are.</source>
        <translation>%1 ist jetzt im Papierkorb; die Bilder bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>a sailing boat at sunset</source>
        <extracomment>The query of the very first start; every word must be known to the bundled painter.</extracomment>
        <translation>a sailing boat at sunset</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates are done with.</source>
        <translation>
            <numerusform>%n Dublette ist erledigt.</numerusform>
            <numerusform>%n Dubletten sind erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>The whole recipe is on the desk.</source>
        <translation>Das ganze Rezept liegt auf dem Pult.</translation>
    </message>
    <message>
        <source>The query is on the desk.</source>
        <translation>Die Anfrage liegt auf dem Pult.</translation>
    </message>
    <message>
        <source>The neighbours are pinned.</source>
        <translation>Die Nachbarn sind angeheftet.</translation>
    </message>
    <message>
        <source>The settings are on the desk.</source>
        <translation>Die Einstellungen liegen auf dem Pult.</translation>
    </message>
    <message>
        <source>The seed is on the desk.</source>
        <translation>Der Startwert liegt auf dem Pult.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the bin.</source>
        <translation>
            <numerusform>%n Bild ist im Papierkorb.</numerusform>
            <numerusform>%n Bilder sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>Part of %1, %2</source>
        <translation>Teil von %1, %2</translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation>&amp;Zurück zur Karte</translation>
    </message>
    <message numerus="yes">
        <source>Use %n pictures as the query</source>
        <translation>
            <numerusform>%n Bild als Anfrage verwenden</numerusform>
            <numerusform>%n Bilder als Anfrage verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 pictures nearest to the middle of the %2 chosen ones are the query now.</source>
        <translation>Die %1 Bilder, die der Mitte der %2 ausgewählten am nächsten liegen, sind jetzt die Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" stands on the shelf with %n pictures.</source>
        <translation>
            <numerusform>„%1“ steht mit %n Bild im Regal.</numerusform>
            <numerusform>„%1“ steht mit %n Bildern im Regal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paint with it</source>
        <translation>Damit malen</translation>
    </message>
    <message numerus="yes">
        <source>The collection "%1" holds %n pictures.</source>
        <translation>
            <numerusform>Die Sammlung „%1“ enthält %n Bild.</numerusform>
            <numerusform>Die Sammlung „%1“ enthält %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back what was excluded</source>
        <translation>Ausgeschlossenes zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n pictures</source>
        <translation>
            <numerusform>%n Bild ausschließen</numerusform>
            <numerusform>%n Bilder ausschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 carries the recipe that it was painted by.</source>
        <translation>%1 enthält das Rezept, nach dem es gemalt wurde.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The copied picture</source>
        <translation>Das kopierte Bild</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 ausschließen</translation>
    </message>
    <message>
        <source>This picture has no tags yet. T gives it some, in the view of the database.</source>
        <translation>Dieses Bild hat noch keine Schlagwörter. T vergibt welche, in der Ansicht der Datenbank.</translation>
    </message>
    <message>
        <source>Exclude "%1"</source>
        <translation>„%1“ ausschließen</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards, so that there is something to paint.</source>
        <translation>Eine Kante des Bildes nach außen ziehen, damit es etwas zu malen gibt.</translation>
    </message>
    <message>
        <source>There is no picture to work on yet.</source>
        <translation>Es gibt noch kein Bild, an dem sich arbeiten ließe.</translation>
    </message>
    <message>
        <source>The teaching was stopped. What was learned is kept; Teach goes on with it.</source>
        <translation>Das Anlernen wurde angehalten. Das Gelernte bleibt; „Anlernen“ setzt es fort.</translation>
    </message>
    <message>
        <source>"%1" is taught.</source>
        <translation>„%1“ ist angelernt.</translation>
    </message>
    <message>
        <source>Teaching "%1", minutes</source>
        <translation>„%1“ wird angelernt, Minuten</translation>
    </message>
    <message>
        <source>Choose a database: it decides the style.</source>
        <translation>Eine Datenbank wählen: Sie bestimmt den Stil.</translation>
    </message>
    <message>
        <source>Say what you would like to see, in words or with pictures.</source>
        <translation>Sagen, was zu sehen sein soll, mit Wörtern oder Bildern.</translation>
    </message>
    <message>
        <source>The nearest pictures of the database guide what is painted. Pin them, leave them out, weigh them.</source>
        <translation>Die nächsten Bilder der Datenbank führen das Malen. Anheften, auslassen, gewichten.</translation>
    </message>
    <message>
        <source>Ctrl+Enter paints here. Ctrl+S saves, Ctrl+Shift+E exports with credits.</source>
        <translation>Strg+Eingabe malt hier. Strg+S speichert, Strg+Umschalt+E exportiert mit Quellennachweis.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapChoiceBar</name>
    <message>
        <source>Chosen pictures</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>Use as query</source>
        <translation>Als Anfrage verwenden</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Neue Datenbank…</translation>
    </message>
    <message>
        <source>Make a database of these pictures, without copying any</source>
        <translation>Aus diesen Bildern eine Datenbank machen, ohne sie zu kopieren</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Keep these pictures as a collection</source>
        <translation>Diese Bilder als Sammlung behalten</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Pass over these pictures when neighbours are looked for</source>
        <translation>Diese Bilder bei der Suche nach Nachbarn übergehen</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Show the database with these pictures selected</source>
        <translation>Die Datenbank mit diesen Bildern ausgewählt zeigen</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures chosen</source>
        <translation>
            <numerusform>%Ln Bild ausgewählt</numerusform>
            <numerusform>%Ln Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for pictures like the mean of these</source>
        <translation>Nach Bildern suchen, die dem Mittel dieser gleichen</translation>
    </message>
    <message numerus="yes">
        <source>Look for pictures like the mean of the %Ln that lie nearest to the middle</source>
        <translation>
            <numerusform>Nach Bildern suchen, die dem Mittel des %Ln gleichen, das der Mitte am nächsten liegt</numerusform>
            <numerusform>Nach Bildern suchen, die dem Mittel der %Ln gleichen, die der Mitte am nächsten liegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Name der Sammlung:</translation>
    </message>
    <message>
        <source>Name of the database:</source>
        <translation>Name der Datenbank:</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapPanel</name>
    <message>
        <source>Map of the database</source>
        <translation>Karte der Datenbank</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Database on the map</source>
        <translation>Datenbank auf der Karte</translation>
    </message>
    <message>
        <source>Which of the databases in use is shown</source>
        <translation>Welche der verwendeten Datenbanken gezeigt wird</translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation>Stand der Karte</translation>
    </message>
    <message>
        <source>Let the pictures that are passed over be found again</source>
        <translation>Übergangene Bilder wieder auffindbar machen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Show where the query lies: in the middle of its neighbours</source>
        <translation>Zeigen, wo die Anfrage liegt: in der Mitte ihrer Nachbarn</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Show the neighbours of the query</source>
        <translation>Die Nachbarn der Anfrage zeigen</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Gemalt</translation>
    </message>
    <message>
        <source>Show what was painted, amid the pictures that it was drawn on</source>
        <translation>Gemaltes zeigen, inmitten der Bilder, auf denen es beruht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over: take back</source>
        <translation>
            <numerusform>%Ln übergangen: zurücknehmen</numerusform>
            <numerusform>%Ln übergangen: zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the database…</source>
        <translation>Datenbank wird gelesen…</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Diese Datenbank ist leer. Sobald ein Ordner in sie importiert ist, erscheinen seine Bilder hier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Stop arranging the map; it stays as it is now</source>
        <translation>Das Anordnen der Karte anhalten; sie bleibt, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Arrange the map so that near pictures lie near each other</source>
        <translation>Die Karte so anordnen, dass nahe Bilder nah beieinanderliegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · arranging, %2 %</source>
        <translation>%1 · wird angeordnet, %2 %</translation>
    </message>
    <message>
        <source>%1 · what is alike lies close together</source>
        <translation>%1 · Ähnliches liegt nah beieinander</translation>
    </message>
    <message>
        <source>%1 · by their main differences</source>
        <translation>%1 · nach den Hauptunterschieden</translation>
    </message>
    <message>
        <source>The map is arranged.</source>
        <translation>Die Karte ist geordnet.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapView</name>
    <message>
        <source>No picture is current. Alt and the arrow keys go to one.</source>
        <translation>Kein Bild ist aktuell. Alt und die Pfeiltasten führen zu einem.</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many pictures stand behind one</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Painted: %1</source>
        <translation>Gemalt: %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelActions</name>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+L</source>
        <translation>Ctrl+Alt+L</translation>
    </message>
    <message>
        <source>See, import, verify and remove the models to paint with</source>
        <translation>Die Modelle sehen, importieren, prüfen und entfernen, mit denen gemalt wird</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>Damit &amp;malen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>In den Papier&amp;korb…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>"%1" is installed. The SHA-256 of its checkpoint is %2.</source>
        <translation>„%1“ ist installiert. Der SHA-256 seines Checkpoints ist %2.</translation>
    </message>
    <message>
        <source>The SHA-256 of "%1" was recorded.</source>
        <translation>Der SHA-256 von „%1“ wurde aufgezeichnet.</translation>
    </message>
    <message>
        <source>"%1" lies in the bin.</source>
        <translation>„%1“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>&amp;Record SHA-256</source>
        <translation>SHA-256 auf&amp;zeichnen</translation>
    </message>
    <message>
        <source>It came with the program and cannot be removed.</source>
        <translation>Es ist mitgeliefert und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>It is being painted with; choose another model first.</source>
        <translation>Es malt gerade; erst ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Move the model "%1" to the bin?</source>
        <translation>Das Modell „%1“ in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Pictures that were painted with it stay, but cannot be painted again without it.</source>
        <translation>Bilder, die damit gemalt wurden, bleiben, lassen sich aber ohne es nicht wieder malen.</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>What is known of the model</source>
        <translation>Was über das Modell bekannt ist</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MorphDialog</name>
    <message>
        <source>Morph</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Was gemalt wird</translation>
    </message>
    <message>
        <source>Paint the &amp;way</source>
        <translation>&amp;Weg malen</translation>
    </message>
    <message>
        <source>%1: words</source>
        <translation>%1: Wörter</translation>
    </message>
    <message>
        <source>The words there</source>
        <translation>Die Wörter dort</translation>
    </message>
    <message>
        <source>%1: database</source>
        <translation>%1: Datenbank</translation>
    </message>
    <message>
        <source>Say the words that it goes to, or comes from.</source>
        <translation>Angeben, zu welchen Wörtern oder von welchen der Weg führt.</translation>
    </message>
    <message>
        <source>Both ends are the same; choose another one.</source>
        <translation>Beide Enden sind gleich; bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>Finding the neighbours of both ends…</source>
        <translation>Nachbarn beider Enden werden gesucht…</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourDelegate</name>
    <message>
        <source>+%1 alike</source>
        <extracomment>Pictures that are nearly the same as this one and stand behind it.</extracomment>
        <translation>+%1 ähnliche</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A neighbour's share of the last picture, or of the place of it that is pointed at.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourModel</name>
    <message>
        <source>Move neighbour</source>
        <translation>Nachbarn verschieben</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>picture gone</source>
        <translation>Bild verschwunden</translation>
    </message>
    <message>
        <source>no data mining</source>
        <translation>kein Data-Mining</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>Lizenz %1</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>sehr nah</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>locker</translation>
    </message>
    <message>
        <source>far</source>
        <translation>fern</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Pin %n neighbours</source>
        <translation>
            <numerusform>%n Nachbarn anheften</numerusform>
            <numerusform>%n Nachbarn anheften</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin neighbour</source>
        <translation>Nachbarn anheften</translation>
    </message>
    <message>
        <source>Unpin neighbour</source>
        <translation>Nachbarn lösen</translation>
    </message>
    <message>
        <source>Exclude neighbour</source>
        <translation>Nachbarn ausschließen</translation>
    </message>
    <message>
        <source>Take neighbour back</source>
        <translation>Nachbarn zurücknehmen</translation>
    </message>
    <message>
        <source>Weigh neighbour</source>
        <translation>Nachbarn gewichten</translation>
    </message>
    <message numerus="yes">
        <source>%n alike behind it</source>
        <translation>
            <numerusform>%n ähnliches dahinter</numerusform>
            <numerusform>%n ähnliche dahinter</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is not where it was; this is its small copy.</source>
        <translation>Das Bild ist nicht mehr an seinem Ort; dies ist seine kleine Kopie.</translation>
    </message>
    <message>
        <source>Its maker has forbidden data mining.</source>
        <translation>Der Urheber hat Data-Mining untersagt.</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Its licence allows no works made from it.</source>
        <translation>Die Lizenz erlaubt keine daraus entstandenen Werke.</translation>
    </message>
    <message>
        <source>Score %1, weight %2, %3</source>
        <translation>Ähnlichkeit %1, Gewicht %2, %3</translation>
    </message>
    <message>
        <source>For this database that is %1.</source>
        <extracomment>How near a picture is, compared with the others of its database: "close"</extracomment>
        <translation>Für diese Datenbank ist das %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures that are nearly the same stand behind it.</source>
        <translation>
            <numerusform>%n fast gleiches Bild steht dahinter.</numerusform>
            <numerusform>%n fast gleiche Bilder stehen dahinter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the last picture: %1 %</source>
        <translation>Anteil am letzten Bild: %1 %</translation>
    </message>
    <message>
        <source>Neighbour %1 of %2, %3, %4, weight %5</source>
        <extracomment>Read aloud: "Neighbour 3 of 8, Monet, Water Lilies, pinned, weight 1.2"; %3 is artist and title</extracomment>
        <translation>Nachbar %1 von %2, %3, %4, Gewicht %5</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourStrip</name>
    <message>
        <source>P pins · X excludes · ↑ ↓ weight</source>
        <translation>P heftet an · X schließt aus · ↑ ↓ Gewicht</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>The pictures that guide the next painting</source>
        <translation>Die Bilder, die das nächste Gemälde führen</translation>
    </message>
    <message>
        <source>The pictures that guide the painting appear here. Choose a database on the left, or drop a picture.</source>
        <translation>Die Bilder, die das Malen führen, erscheinen hier. Links eine Datenbank wählen oder ein Bild hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PalettePopup</name>
    <message>
        <source>Colours to look for</source>
        <translation>Gesuchte Farben</translation>
    </message>
    <message>
        <source>Look for pictures with these colours, up to five:</source>
        <translation>Nach Bildern mit diesen Farben suchen, bis zu fünf:</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>A colour to look for</source>
        <translation>Eine gesuchte Farbe</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ParamPanel</name>
    <message>
        <source>Back to the default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>%1 back to the default</source>
        <translation>%1 auf Vorgabe zurücksetzen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetActions</name>
    <message>
        <source>Save as &amp;preset…</source>
        <translation>Als &amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Keep all settings under a name, with query and neighbours if you like</source>
        <translation>Alle Einstellungen unter einem Namen behalten, auf Wunsch mit Anfrage und Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>Vorlagen ver&amp;walten…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Use, rename, hand on and delete presets</source>
        <translation>Vorlagen verwenden, umbenennen, weitergeben und löschen</translation>
    </message>
    <message>
        <source>&amp;Use a preset</source>
        <translation>Eine Vorlage verwende&amp;n</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetTasks</name>
    <message>
        <source>Presets (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>The preset "%1" is on the desk.</source>
        <translation>Die Vorlage „%1“ liegt auf dem Pult.</translation>
    </message>
    <message>
        <source>Use the rest</source>
        <translation>Den Rest verwenden</translation>
    </message>
    <message>
        <source>My preset</source>
        <translation>Meine Vorlage</translation>
    </message>
    <message>
        <source>My preset %1</source>
        <translation>Meine Vorlage %1</translation>
    </message>
    <message>
        <source>The preset "%1" is kept.</source>
        <translation>Die Vorlage „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Delete the preset "%1"</source>
        <translation>Die Vorlage „%1“ löschen</translation>
    </message>
    <message>
        <source>The preset "%1" was deleted.</source>
        <translation>Die Vorlage „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>The preset was written to %1.</source>
        <translation>Die Vorlage wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>The preset "%1" is among yours now.</source>
        <translation>Die Vorlage „%1“ ist jetzt bei den eigenen.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>The preset "%1" needs what is not on this computer: %2. The rest would go with what is on the desk.</source>
        <translation>Die Vorlage „%1“ braucht, was nicht auf diesem Rechner ist: %2. Der Rest ginge mit dem, was auf dem Tisch ist.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetsDialog</name>
    <message>
        <source>Nothing is kept yet. Save the settings on the desk as a preset, or drop a preset or recipe file here.</source>
        <translation>Noch nichts gespeichert. Die Einstellungen auf dem Pult als Vorlage speichern, oder eine Vorlage oder ein Rezept hierher ziehen.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Was nicht ging</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryBar</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Kind of query</source>
        <translation>Art der Anfrage</translation>
    </message>
    <message>
        <source>Words are taken as they stand; a class such as "cat" is asked for as "An image of a cat."</source>
        <translation>Wörter gelten, wie sie dastehen; eine Klasse wie „cat“ wird als „An image of a cat.“ angefragt</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Look for colours</source>
        <translation>Nach Farben suchen</translation>
    </message>
    <message>
        <source>Words, or more: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</source>
        <translation>Wörter, oder mehr: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>und…</translation>
    </message>
    <message>
        <source>A class, such as lighthouse</source>
        <translation>Eine Klasse, etwa lighthouse</translation>
    </message>
    <message>
        <source>What shall be painted? Type words, drop or paste a picture</source>
        <translation>Was soll gemalt werden? Wörter eingeben, ein Bild hierher ziehen oder einfügen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryChip</name>
    <message>
        <source>More of it</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Weniger davon</translation>
    </message>
    <message>
        <source>Turn its sign</source>
        <translation>Vorzeichen umkehren</translation>
    </message>
    <message>
        <source>Only a part of it…</source>
        <translation>Nur ein Teil davon…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Das Ganze</translation>
    </message>
    <message>
        <source> (part)</source>
        <translation> (Teil)</translation>
    </message>
    <message>
        <source>%1, weight %2. Up and Down change the weight, Delete removes it.</source>
        <translation>%1, Gewicht %2. Auf und Ab ändern das Gewicht, Entf entfernt es.</translation>
    </message>
    <message>
        <source>Part of the query: %1, weight %2</source>
        <translation>Teil der Anfrage: %1, Gewicht %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryExtras</name>
    <message>
        <source>Colours count:</source>
        <translation>Farben zählen:</translation>
    </message>
    <message>
        <source>How much the colours count beside the rest</source>
        <translation>Wie viel die Farben neben dem Rest zählen</translation>
    </message>
    <message>
        <source>Left: what is in the picture counts alone. Right: its colours count alone.</source>
        <translation>Links: Nur der Bildinhalt zählt. Rechts: Nur die Farben zählen.</translation>
    </message>
    <message>
        <source>What could not be read of the query</source>
        <translation>Was von der Anfrage nicht lesbar war</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueActions</name>
    <message>
        <source>Pre&amp;views</source>
        <translation>&amp;Vorschauen</translation>
    </message>
    <message>
        <source>Paint ne&amp;xt</source>
        <translation>Als &amp;Nächstes malen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Shift+Return</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Paint this before all that waits</source>
        <translation>Dies vor allem Wartenden malen</translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation>Warteschlange an&amp;halten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation>Ctrl+Alt+P</translation>
    </message>
    <message>
        <source>Finish the picture that is being painted and begin no other, or go on</source>
        <translation>Das laufende Bild fertig malen und kein weiteres beginnen, oder fortfahren</translation>
    </message>
    <message>
        <source>Stop and &amp;empty the queue</source>
        <translation>Anhalten und &amp;leeren</translation>
    </message>
    <message>
        <source>Shift+Escape</source>
        <translation>Shift+Escape</translation>
    </message>
    <message>
        <source>Stop what is being painted and take out all that waits</source>
        <translation>Das laufende Malen anhalten und alles Wartende herausnehmen</translation>
    </message>
    <message>
        <source>&amp;Go on at the start</source>
        <translation>Beim &amp;Start fortfahren</translation>
    </message>
    <message>
        <source>What was left waiting is painted as soon as the program is started</source>
        <translation>Was noch wartete, wird gemalt, sobald das Programm startet</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Show or hide what is being painted and what waits</source>
        <translation>Ein- oder ausblenden, was gemalt wird und was wartet</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation>Alt+Home</translation>
    </message>
    <message>
        <source>Paint it before all others</source>
        <translation>Vor allen anderen malen</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Let it overtake the one before it</source>
        <translation>Das vorige überholen lassen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Let the next one overtake it</source>
        <translation>Vom nächsten überholen lassen</translation>
    </message>
    <message>
        <source>&amp;Change it…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>Take it onto the desk, to be changed; the queue passes over it until then</source>
        <translation>Zum Ändern auf das Pult legen; die Warteschlange übergeht es bis dahin</translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation>He&amp;rausnehmen</translation>
    </message>
    <message>
        <source>Take it out of the queue; what is being painted is stopped</source>
        <translation>Aus der Warteschlange nehmen; was gerade gemalt wird, wird angehalten</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>&amp;Zurücklegen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Return</source>
        <translation>Ctrl+Alt+Return</translation>
    </message>
    <message>
        <source>Put what is on the desk into the place of the waiting picture</source>
        <translation>An die Stelle des wartenden Bildes setzen, was auf dem Pult liegt</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Belassen</translation>
    </message>
    <message>
        <source>Leave the waiting picture as it was</source>
        <translation>Das wartende Bild lassen, wie es war</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>With &amp;every step</source>
        <translation>Bei &amp;jedem Schritt</translation>
    </message>
    <message>
        <source>With every &amp;%1. step</source>
        <translation>Bei jedem &amp;%1. Schritt</translation>
    </message>
    <message>
        <source>How often the picture is shown while it is being painted</source>
        <translation>Wie oft das Bild beim Malen gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation>Warteschlange &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDelegate</name>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ready in %1</source>
        <translation>Fertig in %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDesk</name>
    <message>
        <source>Take a picture out of the queue</source>
        <translation>Ein Bild aus der Warteschlange nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n pictures out of the queue</source>
        <translation>
            <numerusform>%n Bild aus der Warteschlange nehmen</numerusform>
            <numerusform>%n Bilder aus der Warteschlange nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a picture in the queue</source>
        <translation>Ein Bild in der Warteschlange verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n pictures in the queue</source>
        <translation>
            <numerusform>%n Bild in der Warteschlange verschieben</numerusform>
            <numerusform>%n Bilder in der Warteschlange verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a waiting picture</source>
        <translation>Ein wartendes Bild ändern</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Startwert %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDock</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still waiting from the last time.</source>
        <translation>
            <numerusform>%n Bild wartet noch vom letzten Mal.</numerusform>
            <numerusform>%n Bilder warten noch vom letzten Mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused; %n pictures wait.</source>
        <translation>
            <numerusform>Die Warteschlange pausiert; %n Bild wartet.</numerusform>
            <numerusform>Die Warteschlange pausiert; %n Bilder warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were put into the queue.</source>
        <translation>
            <numerusform>%n Bild wurde eingereiht.</numerusform>
            <numerusform>%n Bilder wurden eingereiht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueKeeper</name>
    <message>
        <source>Another Palimpsest is painting the queue. What is painted here is not kept in it.</source>
        <translation>Ein anderes Palimpsest malt die Warteschlange. Was hier gemalt wird, wird nicht darin aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueModel</name>
    <message>
        <source>being painted, step %1 of %2</source>
        <translation>wird gemalt, Schritt %1 von %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3, %4, %5</source>
        <extracomment>"Picture 2 of 7: a lighthouse, Woodcut · seed 7, waiting"</extracomment>
        <translation>Bild %1 von %2: %3, %4, %5</translation>
    </message>
    <message>
        <source>, ready in %1</source>
        <translation>, fertig in %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueuePanel</name>
    <message>
        <source>Nothing waits. What you paint while a picture is being painted lines up here.</source>
        <translation>Nichts wartet. Was beim Malen eines Bildes hinzukommt, reiht sich hier ein.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>Stand der Warteschlange</translation>
    </message>
    <message>
        <source>Picture that is being changed</source>
        <translation>Bild, das geändert wird</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n Bild wartet</numerusform>
            <numerusform>%n Bilder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>On the desk to be changed: %1, %2</source>
        <translation>Zum Ändern auf dem Pult: %1, %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RefusalSheet</name>
    <message>
        <source>Files that could not be used</source>
        <translation>Nicht verwendbare Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in %1.</source>
        <translation>
            <numerusform>%n Datei ist nicht in %1.</numerusform>
            <numerusform>%n Dateien sind nicht in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ReportActions</name>
    <message>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show what the program wrote down</source>
        <translation>Zeigen, was das Programm aufgeschrieben hat</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Be&amp;richt kopieren</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault, without names, words and places of yours</source>
        <translation>Kopieren, was beim Finden eines Fehlers hilft, ohne eigene Namen, Wörter und Orte</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ResultModel</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Read aloud: "Picture 3 of 1,240, a lighthouse, painted Thursday, 26 November 2026 14:32"</extracomment>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>painted %1</source>
        <translation>gemalt %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchActions</name>
    <message>
        <source>&amp;Work on this picture</source>
        <translation>An diesem Bild ar&amp;beiten</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Paint parts of the picture in sight anew, let its canvas grow, or enlarge it</source>
        <translation>Teile des gezeigten Bildes neu malen, seine Leinwand erweitern oder es vergrößern</translation>
    </message>
    <message>
        <source>Work on a picture of &amp;yours…</source>
        <translation>An &amp;eigenem Bild arbeiten…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+E</source>
        <translation>Ctrl+Alt+E</translation>
    </message>
    <message>
        <source>Paint over a photograph or a drawing</source>
        <translation>Ein Foto oder eine Zeichnung übermalen</translation>
    </message>
    <message>
        <source>&amp;Go on with the last one</source>
        <translation>Am letzten &amp;weiterarbeiten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>Back to the picture that was worked on last, with what was marked</source>
        <translation>Zurück zum zuletzt bearbeiteten Bild, samt dem, was markiert war</translation>
    </message>
    <message>
        <source>&amp;Repaint</source>
        <translation>&amp;Neu malen</translation>
    </message>
    <message>
        <source>Mark what is painted anew; with nothing marked the whole picture is</source>
        <translation>Markieren, was neu gemalt wird; ist nichts markiert, gilt das ganze Bild</translation>
    </message>
    <message>
        <source>Gr&amp;ow</source>
        <translation>Er&amp;weitern</translation>
    </message>
    <message>
        <source>Let the canvas grow and paint what is new of it</source>
        <translation>Die Leinwand erweitern und das Neue daran malen</translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Make the picture larger and paint it finer</source>
        <translation>Das Bild vergrößern und feiner malen</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>The brush takes away what is marked</source>
        <translation>Der Pinsel nimmt weg, was markiert ist</translation>
    </message>
    <message>
        <source>&amp;Unmark all</source>
        <translation>&amp;Alles demarkieren</translation>
    </message>
    <message>
        <source>Mark the re&amp;st</source>
        <translation>&amp;Rest markieren</translation>
    </message>
    <message>
        <source>What is marked is not, and the other way round</source>
        <translation>Markiertes und nicht Markiertes vertauschen</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>&amp;Wie zuvor</translation>
    </message>
    <message>
        <source>Mark what was marked in the last picture of this size</source>
        <translation>Markieren, was im letzten Bild dieser Größe markiert war</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Paint it (Ctrl+Enter)</source>
        <translation>Malen (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPage</name>
    <message>
        <source>Mark a part</source>
        <translation>Einen Teil markieren</translation>
    </message>
    <message>
        <source>Grow the canvas</source>
        <translation>Leinwand erweitern</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Alles demarkieren</translation>
    </message>
    <message>
        <source>Mark the rest</source>
        <translation>Rest markieren</translation>
    </message>
    <message>
        <source>Mark as before</source>
        <translation>Wie zuvor markieren</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 % of the picture is painted anew; the rest stays to the pixel.</source>
        <translation>%1 % des Bildes werden neu gemalt; der Rest bleibt auf den Pixel genau.</translation>
    </message>
    <message>
        <source>Nothing is marked, so the whole picture is painted over.</source>
        <translation>Nichts ist markiert, also wird das ganze Bild übermalt.</translation>
    </message>
    <message>
        <source>The picture becomes %1.</source>
        <translation>Das Bild wird %1.</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards.</source>
        <translation>Eine Kante des Bildes nach außen ziehen.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPanel</name>
    <message>
        <source>Only enlarged; nothing is painted.</source>
        <translation>Nur vergrößert; nichts wird gemalt.</translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation>Das Bild bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Shapes stay; strokes and grain are new.</source>
        <translation>Formen bleiben; Striche und Körnung sind neu.</translation>
    </message>
    <message>
        <source>The arrangement stays; much is new.</source>
        <translation>Die Anordnung bleibt; vieles ist neu.</translation>
    </message>
    <message>
        <source>Only colours and large shapes stay.</source>
        <translation>Nur Farben und große Formen bleiben.</translation>
    </message>
    <message>
        <source>Hardly anything of it stays.</source>
        <translation>Kaum etwas davon bleibt.</translation>
    </message>
    <message>
        <source>Work on the picture</source>
        <translation>Am Bild arbeiten</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>How wide the brush is, in pixels of the picture. [ and ] change it, too.</source>
        <translation>Wie breit der Pinsel ist, in Pixeln des Bildes. Auch [ und ] ändern es.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Grow on</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <source>By how much the canvas grows. Its edges can be dragged, too.</source>
        <translation>Um wie viel die Leinwand wächst. Auch ihre Kanten lassen sich ziehen.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>By which factor both sides grow.</source>
        <translation>Um welchen Faktor beide Seiten wachsen.</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Neu gemalt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Painted &amp;anew</source>
        <translation>Neu &amp;gemalt</translation>
    </message>
    <message>
        <source>How much of what is there is lost before the painting begins.</source>
        <translation>Wie viel vom Vorhandenen verloren geht, bevor das Malen beginnt.</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>&amp;Weiche Kante</translation>
    </message>
    <message>
        <source>Over how many pixels inside its edge the new part fades in. What is outside never changes.</source>
        <translation>Über wie viele Pixel innerhalb der Ränder der neue Teil eingeblendet wird. Außerhalb ändert sich nie etwas.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>&amp;Führung</translation>
    </message>
    <message>
        <source>How strongly neighbours and words pull. Strong guidance paints a second subject beside the picture.</source>
        <translation>Wie stark Nachbarn und Wörter ziehen. Starke Führung malt ein zweites Motiv neben das Bild.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Found for this part</source>
        <translation>Für diesen Teil gesuchte</translation>
    </message>
    <message>
        <source>Those on the strip</source>
        <translation>Die im Streifen</translation>
    </message>
    <message>
        <source>Those it was painted with</source>
        <translation>Die, mit denen es gemalt wurde</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Nachbarn</translation>
    </message>
    <message>
        <source>Which pictures guide it: the nearest to what is marked and to the words, those on the strip, or those that the picture was painted with.</source>
        <translation>Welche Bilder führen: die dem Markierten und den Wörtern nächsten, die im Streifen oder die, mit denen das Bild gemalt wurde.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchView</name>
    <message>
        <source>Picture that is worked on</source>
        <translation>Bild in Arbeit</translation>
    </message>
    <message>
        <source>%1 % of it is marked</source>
        <translation>%1 % davon sind markiert</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Nichts ist markiert</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SampleStrip</name>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>The same pictures, painted before the teaching and now.</source>
        <translation>Dieselben Bilder, vor dem Anlernen gemalt und jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples, before and now, appear here.</source>
        <translation>Proben, zuvor und jetzt, erscheinen hier.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>zuvor</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SavePresetDialog</name>
    <message>
        <source>The &amp;query</source>
        <translation>Die &amp;Anfrage</translation>
    </message>
    <message>
        <source>The &amp;neighbours, pinned</source>
        <translation>Die &amp;Nachbarn, angeheftet</translation>
    </message>
    <message>
        <source>The &amp;seed</source>
        <translation>Den &amp;Startwert</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Settings, databases and model are kept. Keep also:</source>
        <translation>Einstellungen, Datenbanken und Modell werden gespeichert. Auch speichern:</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The preset "%1" is replaced.</source>
        <translation>Die Vorlage „%1“ wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SentenceBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Session</name>
    <message>
        <source>Use a recipe</source>
        <translation>Rezept verwenden</translation>
    </message>
    <message>
        <source>Use a query</source>
        <translation>Anfrage verwenden</translation>
    </message>
    <message>
        <source>Use neighbours</source>
        <translation>Nachbarn verwenden</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Use a seed</source>
        <translation>Startwert verwenden</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Damit</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>This picture was painted with the database "%1", which is not on this computer. Its neighbours are listed, but cannot be used until the database is there.</source>
        <translation>Dieses Bild wurde mit der Datenbank „%1“ gemalt, die auf diesem Computer fehlt. Seine Nachbarn sind aufgeführt, aber erst verwendbar, wenn die Datenbank da ist.</translation>
    </message>
    <message>
        <source>the model "%1"</source>
        <translation>das Modell „%1“</translation>
    </message>
    <message>
        <source>the database "%1"</source>
        <translation>die Datenbank „%1“</translation>
    </message>
    <message>
        <source>the picture "%1"</source>
        <translation>das Bild „%1“</translation>
    </message>
    <message>
        <source>Use the preset "%1"</source>
        <translation>Die Vorlage „%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SettingsPanel</name>
    <message>
        <source>Keep this seed</source>
        <translation>Diesen Startwert behalten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Which model paints. Teach makes more of them.</source>
        <translation>Welches Modell malt. „Anlernen“ schafft weitere.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>Geführt von</translation>
    </message>
    <message>
        <source>Words and neighbours</source>
        <translation>Wörter und Nachbarn</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Neighbours only</source>
        <translation>Nur Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Nachbarn</translation>
    </message>
    <message>
        <source>How many pictures of the database guide each painting.</source>
        <translation>Wie viele Bilder der Datenbank jedes Gemälde führen.</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>How many pictures are painted at a time, each with a seed of its own.</source>
        <translation>Wie viele Bilder auf einmal gemalt werden, jedes mit eigenem Startwert.</translation>
    </message>
    <message>
        <source>&amp;Guided by</source>
        <translation>&amp;Geführt von</translation>
    </message>
    <message>
        <source>What the painting follows: the query itself, its neighbours, or both.</source>
        <translation>Wem das Gemälde folgt: der Anfrage selbst, ihren Nachbarn oder beiden.</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>The chance in a picture. It stays while you change anything else and is drawn anew when you paint the same again.</source>
        <translation>Der Zufall in einem Bild. Er bleibt bei jeder anderen Änderung und wird neu gezogen, wenn dasselbe noch einmal gemalt wird.</translation>
    </message>
    <message>
        <source>S&amp;urprises</source>
        <translation>&amp;Überraschungen</translation>
    </message>
    <message>
        <source>Which pictures Surprise me draws as the query: those that much in the database is like, or any.</source>
        <translation>Welche Bilder „Überraschen lassen“ als Anfrage zieht: solche, denen vieles in der Datenbank gleicht, oder beliebige.</translation>
    </message>
    <message>
        <source>Settings that are rarely needed</source>
        <translation>Selten benötigte Einstellungen</translation>
    </message>
    <message>
        <source>Varied once; another seed begins afresh.</source>
        <translation>Einmal variiert; ein anderer Startwert beginnt von vorn.</translation>
    </message>
    <message numerus="yes">
        <source>Varied %n times; another seed begins afresh.</source>
        <translation>
            <numerusform>%n-mal variiert; ein anderer Startwert beginnt von vorn.</numerusform>
            <numerusform>%n-mal variiert; ein anderer Startwert beginnt von vorn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Advanced (%1 changed)</source>
        <translation>Erweitert (%1 geändert)</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Anderen Startwert ziehen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfModel</name>
    <message>
        <source>one picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>%L1 pictures</source>
        <translation>%L1 Bilder</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>anderes Modell</translation>
    </message>
    <message>
        <source>unseen style</source>
        <translation>unbekannter Stil</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>made for another model, so this painter cannot use it</source>
        <translation>für ein anderes Modell gemacht, daher hier nicht verwendbar</translation>
    </message>
    <message>
        <source>the painter has never seen this style</source>
        <translation>das Modell hat diesen Stil nie gesehen</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>Lizenz %1</translation>
    </message>
    <message>
        <source>the search finds %1 % of the nearest pictures</source>
        <translation>die Suche findet %1 % der nächsten Bilder</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfPanel</name>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SpokenNews</name>
    <message>
        <source>Picture %1 of %2 is finished.</source>
        <translation>Bild %1 von %2 ist fertig.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 was stopped.</source>
        <translation>Bild %1 von %2 wurde angehalten.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 could not be painted.</source>
        <translation>Bild %1 von %2 konnte nicht gemalt werden.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::StatusLine</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <translation>%1: Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation>%1, Bild %2 von %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagChip</name>
    <message>
        <source>%1 %2/%3</source>
        <extracomment>A tag and by how many of the chosen pictures it is worn: "storm 3/12"</extracomment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>Suggested tag %1</source>
        <translation>Vorgeschlagenes Schlagwort %1</translation>
    </message>
    <message>
        <source>Suggested: click to give it</source>
        <translation>Vorgeschlagen: Klicken vergibt es</translation>
    </message>
    <message>
        <source>Do not suggest %1</source>
        <translation>%1 nicht vorschlagen</translation>
    </message>
    <message>
        <source>Do not suggest this for the picture again</source>
        <translation>Dies für das Bild nicht mehr vorschlagen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>Tag %1, worn by %2 of %3</source>
        <translation>Schlagwort %1, an %2 von %3</translation>
    </message>
    <message>
        <source>Give it to all of them</source>
        <translation>Allen geben</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Schlagwort %1 entfernen</translation>
    </message>
    <message>
        <source>Take this tag off</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagsPanel</name>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Add a tag, such as calm or mood:calm</source>
        <translation>Schlagwort hinzufügen, etwa ruhig oder stimmung:ruhig</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Return gives the chosen pictures this tag; commas part several</source>
        <translation>Die Eingabetaste gibt den ausgewählten Bildern dieses Schlagwort; Kommas trennen mehrere</translation>
    </message>
    <message>
        <source>Tags of the chosen pictures</source>
        <translation>Schlagwörter der ausgewählten Bilder</translation>
    </message>
    <message>
        <source>No picture is chosen</source>
        <translation>Kein Bild ausgewählt</translation>
    </message>
    <message>
        <source>Tags of this picture</source>
        <translation>Schlagwörter dieses Bildes</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures</source>
        <translation>
            <numerusform>Schlagwörter von %n Bild</numerusform>
            <numerusform>Schlagwörter von %n Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TeachDialog</name>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Damit malen</translation>
    </message>
    <message>
        <source>Teach a model</source>
        <translation>Modell anlernen</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>their neighbours alone</source>
        <translation>nur ihre Nachbarn</translation>
    </message>
    <message>
        <source>What the samples show beside their neighbours, which are pictures of the database.</source>
        <translation>Was die Proben außer ihren Nachbarn, Bildern der Datenbank, zeigen.</translation>
    </message>
    <message>
        <source>A copy of the model learns the pictures of the database, their neighbours and what is written of them. The model that it begins with stays as it is.</source>
        <translation>Eine Kopie des Modells lernt die Bilder der Datenbank, ihre Nachbarn und was über sie geschrieben steht. Das Ausgangsmodell bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Tea&amp;ching</source>
        <translation>&amp;Anlernen</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Words of the samples</source>
        <translation>&amp;Wörter der Proben</translation>
    </message>
    <message>
        <source>In all. A teaching can be stopped at any time and gone on with later.</source>
        <translation>Insgesamt. Das Anlernen lässt sich jederzeit anhalten und später fortsetzen.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Stopped. What was learned is kept; go on whenever you like.</source>
        <translation>Angehalten. Das Gelernte bleibt; es lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pictures)</source>
        <translation>
            <numerusform>%1 (%n Bild)</numerusform>
            <numerusform>%1 (%n Bilder)</numerusform>
        </translation>
    </message>
    <message>
        <source>A new model</source>
        <translation>Ein neues Modell</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 min)</source>
        <translation>%1 (%2 von %3 min)</translation>
    </message>
    <message>
        <source>Stopping; what was learned is being kept…</source>
        <translation>Wird angehalten; das Gelernte wird gesichert…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>A&amp;nlernen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Bitte eine Datenbank wählen.</translation>
    </message>
    <message>
        <source>The database of this teaching is not on the shelf.</source>
        <translation>Die Datenbank dieses Anlernens steht nicht im Regal.</translation>
    </message>
    <message>
        <source>Choose a model to begin with.</source>
        <translation>Bitte ein Ausgangsmodell wählen.</translation>
    </message>
    <message>
        <source>The model that this teaching began with is not here.</source>
        <translation>Das Modell, mit dem dieses Anlernen begann, ist nicht hier.</translation>
    </message>
    <message>
        <source>Give the new model a name.</source>
        <translation>Bitte dem neuen Modell einen Namen geben.</translation>
    </message>
    <message>
        <source>Painting goes on while a model is taught, only slower.</source>
        <translation>Das Malen geht weiter, während ein Modell angelernt wird, nur langsamer.</translation>
    </message>
    <message>
        <source>%1 of %2 min · step %3 · loss %4</source>
        <translation>%1 von %2 min · Schritt %3 · Verlust %4</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
    <message>
        <source>"%1" is taught: %2 steps in %3 minutes. It can be chosen among the models in the settings.</source>
        <translation>„%1“ ist angelernt: %2 Schritte in %3 Minuten. Es ist in den Einstellungen unter den Modellen wählbar.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Tour</name>
    <message>
        <source>What is where</source>
        <translation>Was wo ist</translation>
    </message>
    <message>
        <source>Click anywhere to begin. Help, Show around brings this back.</source>
        <translation>Zum Beginnen irgendwo klicken. „Hilfe, Herumführen“ bringt dies zurück.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TypicalSlider</name>
    <message>
        <source>Typical to adventurous</source>
        <translation>Typisch bis abenteuerlich</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>typisch</translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation>abenteuerlich</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::VariationsDialog</name>
    <message>
        <source>Variations</source>
        <translation>Variationen</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>Wie &amp;viele</translation>
    </message>
    <message>
        <source>How &amp;far from the picture</source>
        <translation>Wie &amp;fern vom Bild</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Was gemalt wird</translation>
    </message>
    <message>
        <source>&amp;Paint them</source>
        <translation>&amp;Malen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::WindowActions</name>
    <message>
        <source>No neighbour is chosen</source>
        <translation>Kein Nachbar ist ausgewählt</translation>
    </message>
    <message>
        <source>It takes two chosen neighbours</source>
        <translation>Dazu sind zwei ausgewählte Nachbarn nötig</translation>
    </message>
    <message>
        <source>No finished picture is in sight</source>
        <translation>Kein fertiges Bild wird gezeigt</translation>
    </message>
    <message>
        <source>There is no draft to finish</source>
        <translation>Es gibt keinen Entwurf fertigzustellen</translation>
    </message>
    <message>
        <source>It takes two finished pictures on the table</source>
        <translation>Dazu sind zwei fertige Bilder auf dem Tisch nötig</translation>
    </message>
    <message>
        <source>No picture of a database is chosen</source>
        <translation>Kein Bild einer Datenbank ist ausgewählt</translation>
    </message>
    <message>
        <source>It takes two databases in use</source>
        <translation>Dazu sind zwei verwendete Datenbanken nötig</translation>
    </message>
    <message>
        <source>Databases that came with the program stay</source>
        <translation>Mit dem Programm gelieferte Datenbanken bleiben</translation>
    </message>
    <message>
        <source>There is only one database</source>
        <translation>Es gibt nur eine Datenbank</translation>
    </message>
    <message>
        <source>No database is chosen</source>
        <translation>Keine Datenbank ist gewählt</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>Nichts ist im Gange</translation>
    </message>
    <message>
        <source>Nothing is being imported</source>
        <translation>Nichts wird importiert</translation>
    </message>
    <message>
        <source>Another folder is being imported</source>
        <translation>Ein anderer Ordner wird importiert</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>No waiting picture is chosen</source>
        <translation>Kein wartendes Bild ist ausgewählt</translation>
    </message>
    <message>
        <source>No waiting picture is being changed</source>
        <translation>Kein wartendes Bild wird geändert</translation>
    </message>
    <message>
        <source>No painted picture is chosen</source>
        <translation>Kein gemaltes Bild ist ausgewählt</translation>
    </message>
    <message>
        <source>It takes two to nine chosen pictures</source>
        <translation>Dazu sind zwei bis neun ausgewählte Bilder nötig</translation>
    </message>
    <message>
        <source>No pictures are being compared</source>
        <translation>Keine Bilder werden verglichen</translation>
    </message>
    <message>
        <source>No picture is being worked on</source>
        <translation>An keinem Bild wird gearbeitet</translation>
    </message>
    <message>
        <source>No picture was worked on yet</source>
        <translation>Noch an keinem Bild wurde gearbeitet</translation>
    </message>
    <message>
        <source>No collection is chosen</source>
        <translation>Keine Sammlung ist ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Open recipe from picture…</source>
        <translation>&amp;Rezept aus Bild öffnen…</translation>
    </message>
    <message>
        <source>Restore query, database, neighbours and seed from a saved picture</source>
        <translation>Anfrage, Datenbank, Nachbarn und Startwert aus einem gespeicherten Bild wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Import folder…</source>
        <translation>Ordner &amp;importieren…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Make a database from a folder of pictures</source>
        <translation>Aus einem Ordner mit Bildern eine Datenbank machen</translation>
    </message>
    <message>
        <source>Pa&amp;use import</source>
        <translation>Import &amp;pausieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Hold the import and go on later</source>
        <translation>Den Import anhalten und später fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Teach a model…</source>
        <translation>&amp;Modell anlernen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Teach a copy of a model the pictures of a database</source>
        <translation>Einer Kopie eines Modells die Bilder einer Datenbank beibringen</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the picture in sight as PNG with its recipe inside</source>
        <translation>Das gezeigte Bild als PNG mit seinem Rezept speichern</translation>
    </message>
    <message>
        <source>Save contact sheet…</source>
        <translation>Kontaktabzug speichern…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save all pictures on the table as one labelled sheet</source>
        <translation>Alle Bilder auf dem Tisch als einen beschrifteten Bogen speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Search with the copied picture, or take it among the neighbours where they have the focus</source>
        <translation>Mit dem kopierten Bild suchen oder es unter die Nachbarn nehmen, wenn diese den Fokus haben</translation>
    </message>
    <message>
        <source>&amp;Go to query</source>
        <translation>&amp;Zur Anfrage</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Keep words as chip</source>
        <translation>&amp;Wörter als Baustein behalten</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+Return</translation>
    </message>
    <message>
        <source>Turn the words into a chip, so that others can be added</source>
        <translation>Aus den Wörtern einen Baustein machen, damit weitere hinzukommen können</translation>
    </message>
    <message>
        <source>&amp;Surprise me</source>
        <translation>Ü&amp;berraschen lassen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Draw a picture of the database as the query</source>
        <translation>Ein Bild der Datenbank als Anfrage ziehen</translation>
    </message>
    <message>
        <source>Add picture by &amp;hand…</source>
        <translation>Bild von &amp;Hand hinzufügen…</translation>
    </message>
    <message>
        <source>Put a picture of your own among the neighbours</source>
        <translation>Ein eigenes Bild unter die Nachbarn nehmen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Keep this neighbour whatever the query</source>
        <translation>Diesen Nachbarn bei jeder Anfrage behalten</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>A&amp;usschließen</translation>
    </message>
    <message>
        <source>Leave this neighbour out</source>
        <translation>Diesen Nachbarn weglassen</translation>
    </message>
    <message>
        <source>&amp;More weight</source>
        <translation>&amp;Mehr Gewicht</translation>
    </message>
    <message>
        <source>&amp;Less weight</source>
        <translation>&amp;Weniger Gewicht</translation>
    </message>
    <message>
        <source>&amp;Weight as retrieved</source>
        <translation>&amp;Gewicht wie gefunden</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>An&amp;sehen</translation>
    </message>
    <message>
        <source>Show this neighbour large</source>
        <translation>Diesen Nachbarn groß zeigen</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>Mehr wie &amp;dieses</translation>
    </message>
    <message>
        <source>Take this picture as the query</source>
        <translation>Dieses Bild als Anfrage nehmen</translation>
    </message>
    <message>
        <source>Show what is &amp;folded</source>
        <translation>&amp;Zusammengefasste zeigen</translation>
    </message>
    <message>
        <source>Show the pictures that are nearly the same and stand behind this one</source>
        <translation>Die fast gleichen Bilder zeigen, die hinter diesem stehen</translation>
    </message>
    <message>
        <source>Exclude this &amp;artist</source>
        <translation>Diesen &amp;Künstler ausschließen</translation>
    </message>
    <message>
        <source>Shift+X</source>
        <translation>Shift+X</translation>
    </message>
    <message>
        <source>Leave out everything by this artist</source>
        <translation>Alles von diesem Künstler weglassen</translation>
    </message>
    <message>
        <source>Exclude a &amp;tag of it…</source>
        <translation>S&amp;chlagwort davon ausschließen…</translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation>Alt+X</translation>
    </message>
    <message>
        <source>Leave out everything that has one of its tags</source>
        <translation>Alles weglassen, was eines seiner Schlagwörter hat</translation>
    </message>
    <message>
        <source>Move to the le&amp;ft</source>
        <translation>Nach &amp;links verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>Put it before the neighbour on its left; that pins it</source>
        <translation>Vor den linken Nachbarn setzen; das heftet ihn an</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Nach &amp;rechts verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>Put it behind the neighbour on its right; that pins it</source>
        <translation>Hinter den rechten Nachbarn setzen; das heftet ihn an</translation>
    </message>
    <message>
        <source>Paint wit&amp;hout it</source>
        <translation>&amp;Ohne ihn malen</translation>
    </message>
    <message>
        <source>Paint the picture in sight with this neighbour and without it, side by side</source>
        <translation>Das gezeigte Bild mit diesem Nachbarn und ohne ihn malen, nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Malen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Paint from the query and its neighbours</source>
        <translation>Nach der Anfrage und ihren Nachbarn malen</translation>
    </message>
    <message>
        <source>&amp;All databases</source>
        <translation>&amp;Alle Datenbanken</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Paint the same recipe and seed over every database</source>
        <translation>Dasselbe Rezept mit demselben Startwert über jeder Datenbank malen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Neuer Startwert</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Lock seed</source>
        <translation>&amp;Startwert festhalten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Keep results as a database</source>
        <translation>&amp;Ergebnisse als Datenbank behalten</translation>
    </message>
    <message>
        <source>What is painted becomes part of the database "My results", to be found and painted with</source>
        <translation>Gemaltes wird Teil der Datenbank „My results“, zum Wiederfinden und Malen</translation>
    </message>
    <message>
        <source>Use this &amp;recipe</source>
        <translation>Dieses &amp;Rezept verwenden</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Take over query, database, neighbours, settings and seed of this picture</source>
        <translation>Anfrage, Datenbank, Nachbarn, Einstellungen und Startwert dieses Bildes übernehmen</translation>
    </message>
    <message>
        <source>Use this &amp;seed</source>
        <translation>Diesen &amp;Startwert verwenden</translation>
    </message>
    <message>
        <source>Take over the seed alone</source>
        <translation>Nur den Startwert übernehmen</translation>
    </message>
    <message>
        <source>More like this &amp;picture</source>
        <translation>&amp;Mehr wie dieses Bild</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Copy &amp;credits</source>
        <translation>&amp;Quellennachweis kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy the list of the pictures it was drawn on</source>
        <translation>Die Liste der Bilder kopieren, auf denen es beruht</translation>
    </message>
    <message>
        <source>Copy &amp;file path</source>
        <translation>&amp;Dateipfad kopieren</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Shift+Delete</source>
        <translation>Shift+Delete</translation>
    </message>
    <message>
        <source>Back to the &amp;table</source>
        <translation>Zurück zum &amp;Tisch</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Show the pictures painted last</source>
        <translation>Die zuletzt gemalten Bilder zeigen</translation>
    </message>
    <message>
        <source>&amp;Browse the database</source>
        <translation>Datenbank &amp;durchsehen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Look through all pictures of the database</source>
        <translation>Alle Bilder der Datenbank durchsehen</translation>
    </message>
    <message>
        <source>&amp;Map of the database</source>
        <translation>&amp;Karte der Datenbank</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Show all pictures of the database on a map, like ones together</source>
        <translation>Alle Bilder der Datenbank auf einer Karte zeigen, ähnliche beieinander</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>D&amp;ubletten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Show what is there more than once in the databases in use, and keep the best</source>
        <translation>Zeigen, was in den verwendeten Datenbanken mehrfach vorhanden ist, und das Beste behalten</translation>
    </message>
    <message>
        <source>Show this picture large, or go back to the others</source>
        <translation>Dieses Bild groß zeigen oder zu den anderen zurückkehren</translation>
    </message>
    <message>
        <source>&amp;More like this</source>
        <translation>&amp;Mehr wie dieses</translation>
    </message>
    <message>
        <source>Pin as &amp;neighbour</source>
        <translation>Als &amp;Nachbarn anheften</translation>
    </message>
    <message>
        <source>Paint with the chosen pictures, whatever the query</source>
        <translation>Mit den ausgewählten Bildern malen, bei jeder Anfrage</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Open the folder that this picture is in</source>
        <translation>Den Ordner öffnen, in dem dieses Bild liegt</translation>
    </message>
    <message>
        <source>New &amp;database of these…</source>
        <translation>Neue Daten&amp;bank daraus…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Make a database of the chosen pictures; no picture is copied</source>
        <translation>Aus den ausgewählten Bildern eine Datenbank machen; kein Bild wird kopiert</translation>
    </message>
    <message>
        <source>&amp;Merge into one…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>Make one database of those in use; they stay, and no picture is copied</source>
        <translation>Aus den verwendeten Datenbanken eine machen; sie bleiben, und kein Bild wird kopiert</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Move the databases in use to the bin; their pictures stay where they are</source>
        <translation>Die verwendeten Datenbanken in den Papierkorb verschieben; ihre Bilder bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Fit the picture into the table</source>
        <translation>Das Bild in den Tisch einpassen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>One pixel of the picture on one pixel of the screen</source>
        <translation>Ein Pixel des Bildes auf einem Pixel des Bildschirms</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>He&amp;rauszoomen</translation>
    </message>
    <message>
        <source>Go to the &amp;shelf</source>
        <translation>Zum Re&amp;gal</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Datenbanken</translation>
    </message>
    <message>
        <source>Show or hide the databases</source>
        <translation>Datenbanken ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Se&amp;ttings and recipe</source>
        <translation>Eins&amp;tellungen und Rezept</translation>
    </message>
    <message>
        <source>Show or hide settings and recipe</source>
        <translation>Einstellungen und Rezept ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Änderun&amp;gen</translation>
    </message>
    <message>
        <source>Show or hide what was done, to take it back</source>
        <translation>Ein- oder ausblenden, was getan wurde, um es zurückzunehmen</translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous zone</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Palimpsest</source>
        <translation>&amp;Über Palimpsest</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Anfrage</translation>
    </message>
    <message>
        <source>&amp;Neighbour</source>
        <translation>&amp;Nachbar</translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Q&amp;ueue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Pi&amp;cture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Work on it</source>
        <translation>Daran a&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Da&amp;tenbank</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Kennzeichen</translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation>&amp;Sammlung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Explain what has the keyboard, and everything else</source>
        <translation>Erklären, was die Tastatur hat, und alles andere</translation>
    </message>
    <message>
        <source>&amp;Show around</source>
        <translation>&amp;Herumführen</translation>
    </message>
    <message>
        <source>Say once more what the parts of the window are for</source>
        <translation>Noch einmal sagen, wozu die Teile des Fensters da sind</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
</context>
</TS>
