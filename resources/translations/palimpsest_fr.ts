<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessibleWords</name>
    <message>
        <source>Table, no picture yet</source>
        <translation>Table, pas encore d'image</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Table : %1</translation>
    </message>
    <message>
        <source>Painted before: %1</source>
        <translation>Peinte auparavant : %1</translation>
    </message>
    <message>
        <source>One picture over the other, with a line between them</source>
        <translation>Une image sur l'autre, séparées par une ligne</translation>
    </message>
    <message>
        <source>One picture in the place of the other</source>
        <translation>Une image à la place de l'autre</translation>
    </message>
    <message>
        <source>How much two pictures differ</source>
        <translation>À quel point deux images diffèrent</translation>
    </message>
    <message>
        <source>The line is at %1 %</source>
        <translation>La ligne est à %1 %</translation>
    </message>
    <message>
        <source>%1 times as bright</source>
        <translation>%1 fois plus clair</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3</source>
        <translation>Image %1 sur %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>"Time left: 8 s", what a label is about and what stands in it</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are chosen</source>
        <translation>
            <numerusform>%n d'entre elles est choisie</numerusform>
            <numerusform>%n d'entre elles sont choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are near enough to be seen as pictures</source>
        <translation>
            <numerusform>%n est assez proche pour être vue en image</numerusform>
            <numerusform>%n sont assez proches pour être vues en images</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is enlarged, %1 × %2 pixels now</source>
        <translation>L'image est agrandie, %1 × %2 pixels pour l'instant</translation>
    </message>
    <message>
        <source>The canvas grows by %1 pixels at the left, %2 above, %3 at the right, %4 below</source>
        <translation>La toile s'agrandit de %1 pixels à gauche, %2 en haut, %3 à droite, %4 en bas</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, takes marks away. %2.</source>
        <translation>Le pinceau, large de %1 pixels, enlève les marques. %2.</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, marks. %2.</source>
        <translation>Le pinceau, large de %1 pixels, marque. %2.</translation>
    </message>
    <message>
        <source>Magnification %1 %</source>
        <translation>Agrandissement %1 %</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, graine %2</translation>
    </message>
    <message>
        <source>%1, seed %2, painted from %3</source>
        <translation>%1, graine %2, peinte d'après %3</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>Vider la ligne</translation>
    </message>
</context>
<context>
    <name>BrowseOrder</name>
    <message>
        <source>Unknown artist</source>
        <translation>Artiste inconnu</translation>
    </message>
    <message>
        <source>Unknown year</source>
        <translation>Année inconnue</translation>
    </message>
    <message>
        <source>Unknown style</source>
        <translation>Style inconnu</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>of a picture with %1 steps</source>
        <translation>d'une image à %1 étapes</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Variée</translation>
    </message>
    <message>
        <source>%1 % to seed %2</source>
        <translation>%1 % vers la graine %2</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Métamorphose</translation>
    </message>
    <message>
        <source>%1 % of the way to %2</source>
        <translation>%1 % du chemin vers %2</translation>
    </message>
    <message>
        <source>Surprise from</source>
        <translation>Surprise parmi</translation>
    </message>
    <message>
        <source>the %1 % most typical</source>
        <translation>les %1 % les plus typiques</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Painted from</source>
        <translation>Peinte d'après</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <translation>la même image</translation>
    </message>
    <message>
        <source>hardly different: other details</source>
        <translation>à peine différente : d'autres détails</translation>
    </message>
    <message>
        <source>a little different: the same scene</source>
        <translation>un peu différente : la même scène</translation>
    </message>
    <message>
        <source>clearly different: some of it stays</source>
        <translation>nettement différente : il en reste une part</translation>
    </message>
    <message>
        <source>strongly different: only the gist stays</source>
        <translation>très différente : seule l'idée reste</translation>
    </message>
    <message>
        <source>as good as another seed</source>
        <translation>comme une autre graine</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>environ %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>environ %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>environ %1 h</translation>
    </message>
    <message>
        <source>Surprises come from all pictures, the odd ones too.</source>
        <translation>Les surprises viennent de toutes les images, même des étranges.</translation>
    </message>
    <message>
        <source>Surprises come from the %1 % most typical pictures.</source>
        <translation>Les surprises viennent des %1 % d'images les plus typiques.</translation>
    </message>
    <message>
        <source>Nothing pulls: the model paints what it likes.</source>
        <translation>Rien ne tire : le modèle peint ce qu'il veut.</translation>
    </message>
    <message>
        <source>The neighbours alone pull.</source>
        <translation>Les voisins seuls tirent.</translation>
    </message>
    <message>
        <source>The words alone pull.</source>
        <translation>Les mots seuls tirent.</translation>
    </message>
    <message>
        <source>The words lead.</source>
        <translation>Les mots mènent.</translation>
    </message>
    <message>
        <source>The neighbours lead.</source>
        <translation>Les voisins mènent.</translation>
    </message>
    <message>
        <source>Words and neighbours pull alike.</source>
        <translation>Mots et voisins tirent également.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans couleur</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 étoile</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 label</source>
        <translation>couleur : %1</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 million</source>
        <translation>%1 millions</translation>
    </message>
    <message>
        <source>%1 million, as %2</source>
        <translation>%1 millions, en %2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu'il fait</translation>
    </message>
    <message>
        <source>Paints</source>
        <translation>Peint</translation>
    </message>
    <message>
        <source>Understands words and pictures</source>
        <translation>Comprend mots et images</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Avec le programme</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Par vous</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>%1 of memory for its numbers</source>
        <translation>%1 de mémoire pour ses nombres</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>%1, which is not installed</source>
        <translation>%1, qui n'est pas installé</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Calcule sur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiquée</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>No SHA-256 was recorded of "%1", so nothing is known.</source>
        <translation>Aucun SHA-256 de « %1 » n'a été enregistré, on ne sait donc rien.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" is sound: %n files are as they were recorded.</source>
        <translation>
            <numerusform>« %1 » est intact : %n fichier est comme enregistré.</numerusform>
            <numerusform>« %1 » est intact : %n fichiers sont comme enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>"%1" is incomplete; import it again. Missing: %2.</source>
        <translation>« %1 » est incomplet ; importez-le encore. Il manque : %2.</translation>
    </message>
    <message>
        <source>"%1" is not what was recorded; import it again. Changed: %2.</source>
        <translation>« %1 » n'est pas ce qui a été enregistré ; importez-le encore. Changé : %2.</translation>
    </message>
</context>
<context>
    <name>PictureMime</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle : %1</translation>
    </message>
    <message>
        <source>Databases: %1</source>
        <translation>Bases : %1</translation>
    </message>
    <message>
        <source>Guided by: %1</source>
        <translation>Guidé par : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours</source>
        <translation>
            <numerusform>%n voisin</numerusform>
            <numerusform>%n voisins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures at once</source>
        <translation>
            <numerusform>%n image à la fois</numerusform>
            <numerusform>%n images à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Requête : %1</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n neighbours</source>
        <translation>
            <numerusform>Contient %n voisin</numerusform>
            <numerusform>Contient %n voisins</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Graine : %1</translation>
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
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>mots seuls</translation>
    </message>
    <message>
        <source>neighbours alone</source>
        <translation>voisins seuls</translation>
    </message>
    <message>
        <source>words and neighbours</source>
        <translation>mots et voisins</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Painted with Palimpsest, seed %1, drawing on:</source>
        <translation>Peinte avec Palimpsest, graine %1, d'après :</translation>
    </message>
    <message>
        <source>part of “%1”</source>
        <translation>partie de « %1 »</translation>
    </message>
    <message>
        <source>a surprise</source>
        <translation>une surprise</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Pull of the words</source>
        <translation>Attraction des mots</translation>
    </message>
    <message>
        <source>Pull of the neighbours</source>
        <translation>Attraction des voisins</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Split by noise</source>
        <translation>Partage selon le bruit</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Repeint</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>neighbours first</source>
        <translation>les voisins d'abord</translation>
    </message>
    <message>
        <source>words first</source>
        <translation>les mots d'abord</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1 : de %2 à %3</translation>
    </message>
    <message>
        <source>Neighbours: %1 to %2</source>
        <translation>Voisins : de %1 à %2</translation>
    </message>
    <message>
        <source>Pictures at once: %1 to %2</source>
        <translation>Images à la fois : de %1 à %2</translation>
    </message>
    <message>
        <source>What guides the picture</source>
        <translation>Ce qui guide l'image</translation>
    </message>
    <message>
        <source>Seed: %1 to %2</source>
        <translation>Graine : de %1 à %2</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Verrouiller la graine</translation>
    </message>
    <message>
        <source>Unlock the seed</source>
        <translation>Déverrouiller la graine</translation>
    </message>
    <message>
        <source>Variation of the seed</source>
        <translation>Variation de la graine</translation>
    </message>
    <message>
        <source>Typical pictures: %1 % to %2 %</source>
        <translation>Images typiques : de %1 % à %2 %</translation>
    </message>
    <message>
        <source>Drafts first</source>
        <translation>Ébauches d'abord</translation>
    </message>
    <message>
        <source>No drafts first</source>
        <translation>Pas d'ébauches d'abord</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>It drew on no picture.</source>
        <translation>Elle n'est issue d'aucune image.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>A reading of the licences' names, not legal advice.</source>
        <translation>D'après le seul nom des licences ; ce n'est pas un conseil juridique.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>aucune image</translation>
    </message>
    <message>
        <source>A surprise</source>
        <translation>Une surprise</translation>
    </message>
    <message>
        <source>Painted with Palimpsest</source>
        <translation>Peint avec Palimpsest</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Issu de</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>forbids works made from it</source>
        <translation>interdit les œuvres dérivées</translation>
    </message>
    <message>
        <source>find out before you publish</source>
        <translation>à vérifier avant de publier</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence : %1</translation>
    </message>
    <message>
        <source>⚠ Licence: %1, %2</source>
        <translation>⚠ Licence : %1, %2</translation>
    </message>
    <message>
        <source>The painting began from it</source>
        <translation>La peinture en est partie</translation>
    </message>
    <message>
        <source>Influence %1 %</source>
        <translation>Influence %1 %</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Poids %1</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures forbids works made from them. Ask before you publish</source>
        <translation>
            <numerusform>La licence de %n image interdit les œuvres dérivées. Demandez avant de publier</numerusform>
            <numerusform>La licence de %n images interdit les œuvres dérivées. Demandez avant de publier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures is unknown. Find out before you publish</source>
        <translation>
            <numerusform>La licence de %n image est inconnue. Renseignez-vous avant de publier</numerusform>
            <numerusform>La licence de %n images est inconnue. Renseignez-vous avant de publier</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to be sold, because of</source>
        <translation>Vente interdite, en raison de</translation>
    </message>
    <message>
        <source>To be published under the same licence only</source>
        <translation>À publier sous la même licence seulement</translation>
    </message>
    <message>
        <source>To be named with the result</source>
        <translation>À nommer avec le résultat</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>Aucune image n'a servi.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Chaque licence permet les œuvres dérivées sans condition.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; choose another folder.</source>
        <translation>Impossible d'écrire « %1 » ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>"%1" cannot be locked; check the disk.</source>
        <translation>« %1 » ne peut pas être verrouillé ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be locked; check its permissions.</source>
        <translation>« %1 » ne peut pas être verrouillé ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check the disk.</source>
        <translation>« %1 » ne peut pas être créé ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check its permissions.</source>
        <translation>« %1 » ne peut pas être créé ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash, because its disk has none; it stays.</source>
        <translation>« %1 » ne peut pas être mis à la corbeille, car son disque n'en a pas ; il reste en place.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check the disk.</source>
        <translation>« %1 » ne peut pas être mis à la corbeille ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check its permissions.</source>
        <translation>« %1 » ne peut pas être mis à la corbeille ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" cannot be opened; check that it is there.</source>
        <translation>« %1 » ne peut pas être ouvert ; vérifiez qu'il est là.</translation>
    </message>
    <message>
        <source>"%1" cannot be read to its end; check the disk.</source>
        <translation>« %1 » ne peut pas être lu jusqu'au bout ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check the disk.</source>
        <translation>« %1 » ne peut pas être lu ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check its permissions.</source>
        <translation>« %1 » ne peut pas être lu ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check the disk.</source>
        <translation>« %1 » ne peut pas être restauré ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check its permissions.</source>
        <translation>« %1 » ne peut pas être restauré ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check the disk.</source>
        <translation>« %1 » ne peut pas être écrit ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check its permissions.</source>
        <translation>« %1 » ne peut pas être écrit ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>"%1" does not exist; it may have been moved or deleted.</source>
        <translation>« %1 » n'existe pas ; il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>"%1" does not say how it was painted; pictures that Palimpsest and some other painters save do.</source>
        <translation>« %1 » ne dit pas comment elle a été peinte ; les images enregistrées par Palimpsest et quelques autres programmes le disent.</translation>
    </message>
    <message>
        <source>"%1" holds other files; choose an empty folder for the database.</source>
        <translation>« %1 » contient d'autres fichiers ; choisissez un dossier vide pour la base.</translation>
    </message>
    <message>
        <source>"%1" is a copy of a database that is here already; it is left out.</source>
        <translation>« %1 » est la copie d'une base déjà présente ; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>"%1" is cut off; restore it from a copy.</source>
        <translation>« %1 » est tronqué ; restaurez-le d'une copie.</translation>
    </message>
    <message>
        <source>"%1" is found by its query; change that instead of its pictures.</source>
        <translation>« %1 » est trouvée par sa requête ; changez celle-ci plutôt que ses images.</translation>
    </message>
    <message>
        <source>"%1" is no rating; write rating:4 or rating:3..5, from 0 to 5.</source>
        <translation>« %1 » n'est pas une note ; écrivez rating:4 ou rating:3..5, de 0 à 5.</translation>
    </message>
    <message>
        <source>"%1" is no side of a grid; write it as steps=4,8,16 or seed=1..6.</source>
        <translation>« %1 » n'est pas un côté de grille ; écrivez steps=4,8,16 ou seed=1..6.</translation>
    </message>
    <message>
        <source>"%1" is no tag; write a word, or a kind and a word: artist:monet.</source>
        <translation>« %1 » n'est pas un mot-clé ; écrivez un mot, ou un genre et un mot : artist:monet.</translation>
    </message>
    <message>
        <source>"%1" is no year; write year:1889, year:1850..1900 or year:1850...</source>
        <translation>« %1 » n'est pas une année ; écrivez year:1889, year:1850..1900 ou year:1850..</translation>
    </message>
    <message>
        <source>"%1" is not a conditioning mode; use text+neighbours, text or neighbours.</source>
        <translation>« %1 » n'est pas une façon de guider l'image ; employez text+neighbours, text ou neighbours.</translation>
    </message>
    <message>
        <source>"%1" is not a file; choose a file.</source>
        <translation>« %1 » n'est pas un fichier ; choisissez un fichier.</translation>
    </message>
    <message>
        <source>"%1" is not in the trash any more; it was emptied.</source>
        <translation>« %1 » n'est plus dans la corbeille ; elle a été vidée.</translation>
    </message>
    <message>
        <source>"%1" is not made of facts alone; write for example artist:turner year:1830..1851.</source>
        <translation>« %1 » n'est pas fait que de données ; écrivez par exemple artist:turner year:1830..1851.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; choose that one.</source>
        <translation>« %1 » n'est pas l'image d'où cette peinture est partie ; choisissez celle-là.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; it has changed since.</source>
        <translation>« %1 » n'est pas l'image d'où cette peinture est partie ; elle a changé depuis.</translation>
    </message>
    <message>
        <source>"%1" is not there; it may have been moved or deleted.</source>
        <translation>« %1 » n'est pas là ; elle a peut-être été déplacée ou supprimée.</translation>
    </message>
    <message>
        <source>"%1" is too large; choose another file.</source>
        <translation>« %1 » est trop grand ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>"%1" must be %2.</source>
        <translation>« %1 » doit être %2.</translation>
    </message>
    <message>
        <source>"%1" names no neighbour; write weight:1 for the first one.</source>
        <translation>« %1 » ne désigne aucun voisin ; écrivez weight:1 pour le premier.</translation>
    </message>
    <message>
        <source>"%1" should be a file; restore it from a copy.</source>
        <translation>« %1 » devrait être un fichier ; restaurez-le d'une copie.</translation>
    </message>
    <message>
        <source>"%1" should hold the pictures that wait to be painted, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>« %1 » devrait contenir les images en attente, mais il est abîmé ou c'est autre chose ; restaurez-le d'une copie ou déplacez-le.</translation>
    </message>
    <message>
        <source>"%1" should hold your tags and ratings, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>« %1 » devrait contenir vos mots-clés et vos notes, mais il est abîmé ou c'est autre chose ; restaurez-le d'une copie ou déplacez-le.</translation>
    </message>
    <message>
        <source>"%1" was signed (C2PA); the signature does not hold for the exported picture.</source>
        <translation>« %1 » était signée (C2PA) ; la signature ne vaut pas pour l'image exportée.</translation>
    </message>
    <message>
        <source>"rating:%1" is none; write rating:4, rating:4.. or rating:3..5.</source>
        <translation>« rating:%1 » n'existe pas ; écrivez rating:4, rating:4.. ou rating:3..5.</translation>
    </message>
    <message>
        <source>"seed:%1" is none; write seed:7.</source>
        <translation>« seed:%1 » n'existe pas ; écrivez seed:7.</translation>
    </message>
    <message>
        <source>"{%1}" stands for nothing; leave it out.</source>
        <translation>« {%1} » ne désigne rien ; laissez-le de côté.</translation>
    </message>
    <message>
        <source>%1 There are %2.</source>
        <translation>%1 Il y a %2.</translation>
    </message>
    <message>
        <source>%1 There is not enough memory; close other programs or use a smaller model.</source>
        <translation>%1 La mémoire ne suffit pas ; fermez d'autres programmes ou employez un modèle plus petit.</translation>
    </message>
    <message>
        <source>%1 files cannot be read; save the picture as PNG or JPEG.</source>
        <translation>Les fichiers %1 ne peuvent pas être lus ; enregistrez l'image en PNG ou en JPEG.</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>%1 image</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>%1 pictures that the table lists are not in the folder.</source>
        <translation>%1 images du tableau ne sont pas dans le dossier.</translation>
    </message>
    <message>
        <source>%1; import a folder of pictures to make one.</source>
        <translation>%1 ; importez un dossier d'images pour en faire une.</translation>
    </message>
    <message>
        <source>0 is the embeddings alone, 1 the texts alone.</source>
        <translation>0 : les plongements seuls ; 1 : les textes seuls.</translation>
    </message>
    <message>
        <source>A batch has 1 to 1024 pictures.</source>
        <translation>On peint 1 à 1024 images à la fois.</translation>
    </message>
    <message>
        <source>A brace in the name has no other one.</source>
        <translation>Une accolade du nom n'a pas sa pareille.</translation>
    </message>
    <message>
        <source>A canvas grows by 0 to %1 pixels on each side.</source>
        <translation>Une toile s'étend de 0 à %1 pixels de chaque côté.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Une collection doit avoir un nom.</translation>
    </message>
    <message>
        <source>A colour can be looked for, but not taken away; leave out the "-" before %1.</source>
        <translation>Une couleur peut être cherchée, mais pas retirée ; enlevez le « - » devant %1.</translation>
    </message>
    <message>
        <source>A contact sheet needs at least one column.</source>
        <translation>Une planche a au moins une colonne.</translation>
    </message>
    <message>
        <source>A file of the database cannot be mapped into memory; close other programs and try again.</source>
        <translation>Un fichier de la base ne peut pas être projeté en mémoire ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>A folder has this name; choose another name.</source>
        <translation>Un dossier porte ce nom ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A graph has at least one neighbour a picture.</source>
        <translation>Un graphe a au moins un voisin par image.</translation>
    </message>
    <message>
        <source>A grid has at most %1 pictures.</source>
        <translation>Une grille a au plus %1 images.</translation>
    </message>
    <message>
        <source>A grid has no side "%1"; it has database, k, query, seed, weight:N and the settings of the model.</source>
        <translation>Une grille n'a pas de côté « %1 » ; elle a database, k, query, seed, weight:N et les réglages du modèle.</translation>
    </message>
    <message>
        <source>A mask needs the size of a picture.</source>
        <translation>Un masque doit avoir la taille d'une image.</translation>
    </message>
    <message>
        <source>A morph has between 2 and %1 pictures.</source>
        <translation>Une métamorphose a entre 2 et %1 images.</translation>
    </message>
    <message>
        <source>A morph runs between ordinary paintings: not between morphs, nor from repainted pictures.</source>
        <translation>Une métamorphose va d'une peinture ordinaire à une autre : ni entre métamorphoses, ni depuis des images repeintes.</translation>
    </message>
    <message>
        <source>A neighbour's weight must lie between 0 and 2.</source>
        <translation>Le poids d'un voisin doit être entre 0 et 2.</translation>
    </message>
    <message>
        <source>A newer version of the program began this teaching; go on with that one.</source>
        <translation>Une version plus récente du programme a commencé cet apprentissage ; continuez avec celle-là.</translation>
    </message>
    <message>
        <source>A painting that begins from a picture cannot be enlarged in the same go; set "Enlarge" to off.</source>
        <translation>Une peinture qui part d'une image ne peut pas être agrandie en même temps ; désactivez « Agrandir ».</translation>
    </message>
    <message>
        <source>A picture cannot have the size %1; choose 1 to 65500 pixels a side.</source>
        <translation>Une image ne peut pas avoir la taille %1 ; choisissez de 1 à 65500 pixels par côté.</translation>
    </message>
    <message>
        <source>A picture gives 0 to 64 patches.</source>
        <translation>Une image donne 0 à 64 morceaux.</translation>
    </message>
    <message>
        <source>A picture is enlarged 1 to 8 times.</source>
        <translation>Une image s'agrandit de 1 à 8 fois.</translation>
    </message>
    <message>
        <source>A picture that is no file cannot be typed; keep it as a picture.</source>
        <translation>Une image qui n'est pas un fichier ne peut pas être tapée ; gardez-la comme image.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un préréglage doit avoir un nom.</translation>
    </message>
    <message>
        <source>A rating is 0 to 5.</source>
        <translation>Une note va de 0 à 5.</translation>
    </message>
    <message>
        <source>A seed must be a whole number, not "%1".</source>
        <translation>Une graine doit être un nombre entier, pas « %1 ».</translation>
    </message>
    <message>
        <source>A sheet needs one picture for each column and row.</source>
        <translation>Une planche a une image par colonne et par ligne.</translation>
    </message>
    <message>
        <source>A side must be between 1 and 16000 pixels.</source>
        <translation>Un côté doit avoir entre 1 et 16000 pixels.</translation>
    </message>
    <message>
        <source>A text for the picture has characters that PNG files cannot hold.</source>
        <translation>Un texte pour l'image a des caractères que les fichiers PNG n'admettent pas.</translation>
    </message>
    <message>
        <source>A text in the picture has a name that PNG files cannot hold; choose another name.</source>
        <translation>Un texte dans l'image a un nom que les fichiers PNG n'admettent pas ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A weight must be a number from 0 to 2, not "%1".</source>
        <translation>Un poids doit être un nombre de 0 à 2, pas « %1 ».</translation>
    </message>
    <message>
        <source>Adds up the scores of embeddings and of texts, each mapped to 0..1, with a weight.</source>
        <translation>Additionne avec un poids les valeurs des plongements et des textes, ramenées à 0..1.</translation>
    </message>
    <message>
        <source>An embedding holds numbers that are not finite; embed the picture again.</source>
        <translation>Un plongement contient des nombres qui ne sont pas finis ; faites-le de nouveau.</translation>
    </message>
    <message>
        <source>Another Palimpsest is painting this queue already; close that one first.</source>
        <translation>Un autre Palimpsest peint déjà cette file ; fermez d'abord l'autre.</translation>
    </message>
    <message>
        <source>Another import is writing to the database in "%1"; wait until it is done.</source>
        <translation>Une autre importation écrit dans la base de « %1 » ; attendez qu'elle finisse.</translation>
    </message>
    <message>
        <source>Arranging the map</source>
        <translation>Disposition de la carte</translation>
    </message>
    <message>
        <source>At least one neighbour must be asked for.</source>
        <translation>Il faut demander au moins un voisin.</translation>
    </message>
    <message>
        <source>At least one picture must be asked for.</source>
        <translation>Il faut demander au moins une image.</translation>
    </message>
    <message>
        <source>At least two steps are needed.</source>
        <translation>Il faut au moins deux étapes.</translation>
    </message>
    <message>
        <source>At most five colours can be looked for at once; leave out %1.</source>
        <translation>On peut chercher au plus cinq couleurs à la fois ; laissez %1.</translation>
    </message>
    <message>
        <source>Both ends of a morph must be for the same model.</source>
        <translation>Les deux bouts d'une métamorphose doivent être pour le même modèle.</translation>
    </message>
    <message>
        <source>Both sides of the grid would change the same thing; choose two different ones.</source>
        <translation>Les deux côtés de la grille changeraient la même chose ; choisissez-en deux différents.</translation>
    </message>
    <message>
        <source>Bounds the latent in each step, which tames harsh colours; 0 is off.</source>
        <translation>Borne le latent à chaque étape, ce qui adoucit les couleurs crues ; 0 : désactivé.</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>Processeur, %1 fils</translation>
    </message>
    <message>
        <source>Choose a database to look for duplicates in.</source>
        <translation>Choisissez une base où chercher des doublons.</translation>
    </message>
    <message>
        <source>Choose a folder for the database.</source>
        <translation>Choisissez un dossier pour la base.</translation>
    </message>
    <message>
        <source>Compares the query's words or patches with every picture's patches, made on demand: small databases.</source>
        <translation>Compare les mots ou les morceaux de la requête aux morceaux de chaque image, faits au besoin : pour de petites bases.</translation>
    </message>
    <message>
        <source>Comparing looks</source>
        <translation>Comparaison des apparences</translation>
    </message>
    <message>
        <source>Comparing patches needs words or a picture that are looked for; this query has none.</source>
        <translation>Comparer des morceaux demande des mots ou une image à chercher ; cette requête n'en a pas.</translation>
    </message>
    <message>
        <source>Comparing the patches of %1 pictures would take too long; narrow them down with facts, or let the patches only order the nearest (rerank).</source>
        <translation>Comparer les morceaux de %1 images serait trop long ; restreignez-les par des données, ou laissez les morceaux n'ordonner que les plus proches (rerank).</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>DPM-Solver++ adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>DPM-Solver++ n'ajoute pas de bruit : mettez eta à 0 ou choisissez un autre échantillonneur.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Delete the database "%1"</source>
        <translation>Supprimer la base « %1 »</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Dismiss the suggestion %1</source>
        <translation>Écarter la suggestion %1</translation>
    </message>
    <message>
        <source>Each database needs a weight of its own, or none has one.</source>
        <translation>Chaque base doit avoir son poids, ou aucune n'en a.</translation>
    </message>
    <message>
        <source>Embedding pictures</source>
        <translation>Plongement des images</translation>
    </message>
    <message>
        <source>Eta must lie between 0 and 1.</source>
        <translation>Eta doit être entre 0 et 1.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Chaque licence permet sans condition des œuvres faites à partir d'elle.</translation>
    </message>
    <message>
        <source>Every neighbour is excluded and there are no words; bring one back or type some.</source>
        <translation>Tous les voisins sont exclus et il n'y a pas de mots ; reprenez-en un ou tapez des mots.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Filling the search index</source>
        <translation>Remplissage de l'index</translation>
    </message>
    <message>
        <source>Finding neighbours</source>
        <translation>Recherche des voisins</translation>
    </message>
    <message>
        <source>Finding short codes</source>
        <translation>Recherche de codes courts</translation>
    </message>
    <message>
        <source>Finds items whose titles, artists, captions and tags hold the words of the query (BM25).</source>
        <translation>Trouve les images dont les titres, artistes, légendes et mots-clés contiennent les mots de la requête (BM25).</translation>
    </message>
    <message>
        <source>Finds the pictures whose embeddings are nearest to the query; large databases by their index.</source>
        <translation>Trouve les images dont les plongements sont les plus proches de la requête ; les grandes bases par leur index.</translation>
    </message>
    <message>
        <source>Fresh noise per step: 0 is deterministic, 1 the noisiest.</source>
        <translation>Bruit frais à chaque étape : 0 est déterministe, 1 le plus bruité.</translation>
    </message>
    <message>
        <source>How many of the nearest pictures have their patches compared.</source>
        <translation>De combien des images les plus proches on compare les morceaux.</translation>
    </message>
    <message>
        <source>How much a word that is repeated counts more than once.</source>
        <translation>De combien un mot répété compte plus qu'un mot isolé.</translation>
    </message>
    <message>
        <source>How much is painted anew must lie between 0 and 1.</source>
        <translation>La part repeinte doit être entre 0 et 1.</translation>
    </message>
    <message>
        <source>How much long texts are held back: 0 not at all, 1 in proportion to their length.</source>
        <translation>De combien les longs textes sont retenus : 0 pas du tout, 1 en proportion de leur longueur.</translation>
    </message>
    <message>
        <source>How much of an enlarged picture is painted anew: little keeps it, more adds strokes.</source>
        <translation>La part repeinte d'une image agrandie : peu la garde, plus ajoute des touches.</translation>
    </message>
    <message>
        <source>How much of it follows the neighbours; 1 as trained, 0 leaves them out.</source>
        <translation>La part qui suit les voisins ; 1 comme appris, 0 les laisse de côté.</translation>
    </message>
    <message>
        <source>How much of the guidance follows the words; 1 as trained, 0 leaves only the neighbours' pull.</source>
        <translation>La part du guidage qui suit les mots ; 1 comme appris, 0 ne laisse que l'attraction des voisins.</translation>
    </message>
    <message>
        <source>How near embeddings must be is between 0 and 1.</source>
        <translation>La proximité des plongements est entre 0 et 1.</translation>
    </message>
    <message>
        <source>How often the picture is refined; more is slower and finer.</source>
        <translation>Combien de fois l'image est affinée ; plus est plus lent et plus fin.</translation>
    </message>
    <message>
        <source>How strongly text and neighbours pull; 1 is off, high values exaggerate.</source>
        <translation>La force avec laquelle texte et voisins tirent ; 1 : désactivé, de hautes valeurs exagèrent.</translation>
    </message>
    <message>
        <source>Import paused</source>
        <translation>Importation en pause</translation>
    </message>
    <message>
        <source>Importing pictures</source>
        <translation>Importation des images</translation>
    </message>
    <message>
        <source>It came later.</source>
        <translation>Elle est venue plus tard.</translation>
    </message>
    <message>
        <source>It is in the database that you prefer.</source>
        <translation>Elle est dans la base que vous préférez.</translation>
    </message>
    <message>
        <source>It is in the folder that you prefer.</source>
        <translation>Elle est dans le dossier que vous préférez.</translation>
    </message>
    <message>
        <source>It is listed in the table but is not in the folder.</source>
        <translation>Elle est dans le tableau, mais pas dans le dossier.</translation>
    </message>
    <message>
        <source>It is not in the database that you prefer.</source>
        <translation>Elle n'est pas dans la base que vous préférez.</translation>
    </message>
    <message>
        <source>It is not in the folder that you prefer.</source>
        <translation>Elle n'est pas dans le dossier que vous préférez.</translation>
    </message>
    <message>
        <source>It is smaller: %1, not %2.</source>
        <translation>Elle est plus petite : %1, pas %2.</translation>
    </message>
    <message>
        <source>It is the largest: %1.</source>
        <translation>Elle est la plus grande : %1.</translation>
    </message>
    <message>
        <source>It is the same file as the one to keep and wears the same marks.</source>
        <translation>C'est le même fichier que celle à garder, avec les mêmes marques.</translation>
    </message>
    <message>
        <source>It was there first.</source>
        <translation>Elle était là la première.</translation>
    </message>
    <message>
        <source>Its database cannot be changed.</source>
        <translation>Sa base ne peut pas être changée.</translation>
    </message>
    <message>
        <source>Its embedding holds values that are not numbers.</source>
        <translation>Son plongement contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>Its embedding is empty.</source>
        <translation>Son plongement est vide.</translation>
    </message>
    <message>
        <source>Its file is the oldest.</source>
        <translation>Son fichier est le plus ancien.</translation>
    </message>
    <message>
        <source>Its file is younger.</source>
        <translation>Son fichier est plus récent.</translation>
    </message>
    <message>
        <source>Its picture is gone and there is no thumbnail of it.</source>
        <translation>Son image a disparu et elle n'a pas de vignette.</translation>
    </message>
    <message>
        <source>Its picture is gone.</source>
        <translation>Son image a disparu.</translation>
    </message>
    <message>
        <source>Its picture is the file of the one to keep.</source>
        <translation>Son image est le fichier de celle à garder.</translation>
    </message>
    <message>
        <source>Its picture is where it should be.</source>
        <translation>Son image est où elle doit être.</translation>
    </message>
    <message>
        <source>Joins the rankings of embeddings and of texts by reciprocal rank.</source>
        <translation>Réunit les classements des plongements et des textes par rang réciproque.</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>Donner une couleur à %1</translation>
    </message>
    <message>
        <source>Learns from its last steps, so that fewer steps give a finished picture; deterministic.</source>
        <translation>Apprend de ses dernières étapes, si bien que moins d'étapes finissent l'image ; déterministe.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Less is known of it.</source>
        <translation>On en sait moins.</translation>
    </message>
    <message>
        <source>Linking near pictures</source>
        <translation>Liaison des images proches</translation>
    </message>
    <message>
        <source>Listing was stopped.</source>
        <translation>L'énumération a été arrêtée.</translation>
    </message>
    <message>
        <source>Looking at colours</source>
        <translation>Examen des couleurs</translation>
    </message>
    <message>
        <source>Looking at thumbnails</source>
        <translation>Examen des vignettes</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Recherche d'images</translation>
    </message>
    <message>
        <source>Looks ahead from its last two steps, so that 12 to 16 steps do; deterministic.</source>
        <translation>Anticipe d'après ses deux dernières étapes, si bien que 12 à 16 étapes suffisent ; déterministe.</translation>
    </message>
    <message>
        <source>Make the collection "%1"</source>
        <translation>Créer la collection « %1 »</translation>
    </message>
    <message>
        <source>Make the database "%1"</source>
        <translation>Créer la base « %1 »</translation>
    </message>
    <message>
        <source>Matrix products run far too slowly on this machine: install OpenBLAS (package libopenblas0-openmp) and start again.</source>
        <translation>Les produits de matrices sont bien trop lents sur cette machine : installez OpenBLAS (paquet libopenblas0-openmp) et redémarrez.</translation>
    </message>
    <message>
        <source>Measuring the search</source>
        <translation>Mesure de la recherche</translation>
    </message>
    <message>
        <source>Move %1 to the bin</source>
        <translation>Mettre %1 à la corbeille</translation>
    </message>
    <message>
        <source>Name two or more databases to make one of.</source>
        <translation>Nommez deux bases ou plus pour en faire une.</translation>
    </message>
    <message>
        <source>Naming the pictures</source>
        <translation>Nommage des images</translation>
    </message>
    <message>
        <source>Nearest pictures</source>
        <translation>Images les plus proches</translation>
    </message>
    <message>
        <source>Nearest pictures, then patches</source>
        <translation>Images les plus proches, puis morceaux</translation>
    </message>
    <message>
        <source>No database "%1" fits the model; choose another database or model.</source>
        <translation>Aucune base « %1 » ne convient au modèle ; choisissez une autre base ou un autre modèle.</translation>
    </message>
    <message>
        <source>No database is chosen; choose one to search in.</source>
        <translation>Aucune base n'est choisie ; choisissez-en une où chercher.</translation>
    </message>
    <message>
        <source>No picture of the database fits the facts that are asked for; ask for fewer.</source>
        <translation>Aucune image de la base ne répond aux données demandées ; demandez-en moins.</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>Aucune image n'a été mise à contribution.</translation>
    </message>
    <message>
        <source>No teaching has begun there; choose another folder.</source>
        <translation>Aucun apprentissage n'a commencé là ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>None of the chosen databases is what "database:" asks for; choose another or leave it out.</source>
        <translation>Aucune des bases choisies n'est ce que demande « database: » ; choisissez-en une autre ou enlevez-le.</translation>
    </message>
    <message>
        <source>Nothing may be written in this folder; choose another one.</source>
        <translation>On ne peut rien écrire dans ce dossier ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>One side of a grid has at most %1 values.</source>
        <translation>Un côté de grille a au plus %1 valeurs.</translation>
    </message>
    <message>
        <source>Only PNG and TIFF hold 16 bits; choose one of them, or 8 bits.</source>
        <translation>Seuls PNG et TIFF admettent 16 bits ; choisissez l'un d'eux, ou 8 bits.</translation>
    </message>
    <message>
        <source>Orders the nearest pictures anew by their patches (late interaction), made on demand.</source>
        <translation>Reclasse les images les plus proches d'après leurs morceaux (late interaction), faits au besoin.</translation>
    </message>
    <message>
        <source>PLMS adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>PLMS n'ajoute pas de bruit : mettez eta à 0 ou choisissez un autre échantillonneur.</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Painting from words alone needs words; type some or let the neighbours take part.</source>
        <translation>Peindre d'après les seuls mots demande des mots ; tapez-en ou laissez agir les voisins.</translation>
    </message>
    <message>
        <source>Paints the finished picture once more at twice its size, tile by tile.</source>
        <translation>Peint l'image finie une fois encore, deux fois plus grande, carreau par carreau.</translation>
    </message>
    <message>
        <source>Paints with neighbours that the denoiser attends to.</source>
        <translation>Peint avec des voisins auxquels le débruiteur prête attention.</translation>
    </message>
    <message>
        <source>Patches of all pictures</source>
        <translation>Morceaux de toutes les images</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>Retenir %1</translation>
    </message>
    <message>
        <source>Picture %1 does not wait in the queue any more.</source>
        <translation>L'image %1 n'attend plus dans la file.</translation>
    </message>
    <message>
        <source>Pictures and texts by rank</source>
        <translation>Images et textes par rang</translation>
    </message>
    <message>
        <source>Pictures and texts by score</source>
        <translation>Images et textes par valeur</translation>
    </message>
    <message>
        <source>Pictures can be folded from a cosine above 0 on, and 1 folds nothing.</source>
        <translation>Les images se replient à partir d'un cosinus supérieur à 0, et 1 ne replie rien.</translation>
    </message>
    <message>
        <source>Put %1 into "%2"</source>
        <translation>Mettre %1 dans « %2 »</translation>
    </message>
    <message>
        <source>Rate %1 %2 star</source>
        <translation>Noter %1 de %2 étoile</translation>
    </message>
    <message>
        <source>Rate %1 %2 stars</source>
        <translation>Noter %1 de %2 étoiles</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Lecture de la base</translation>
    </message>
    <message>
        <source>Reading your history</source>
        <translation>Lecture de votre historique</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rejeter %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Remove the collection "%1"</source>
        <translation>Retirer la collection « %1 »</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Say on which sides the canvas grows, and by how many pixels.</source>
        <translation>Dites de quels côtés la toile s'étend, et de combien de pixels.</translation>
    </message>
    <message>
        <source>Searching the texts needs words; type some.</source>
        <translation>Chercher dans les textes demande des mots ; tapez-en.</translation>
    </message>
    <message>
        <source>Share of the texts</source>
        <translation>Part des textes</translation>
    </message>
    <message>
        <source>So few steps leave none for so little noise; take more steps or a higher strength.</source>
        <translation>Si peu d'étapes n'en laissent aucune pour si peu de bruit ; prenez plus d'étapes ou une force plus grande.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into JPEG files alone and were left out.</source>
        <translation>Des mots de %1 ne vont que dans des fichiers JPEG et ont été omis.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into PNG files alone and were left out.</source>
        <translation>Des mots de %1 ne vont que dans des fichiers PNG et ont été omis.</translation>
    </message>
    <message>
        <source>Sorting the database</source>
        <translation>Tri de la base</translation>
    </message>
    <message>
        <source>Steady and exact; with eta above 0 it adds fresh noise in each step.</source>
        <translation>Régulier et exact ; avec eta au-dessus de 0, il ajoute du bruit frais à chaque étape.</translation>
    </message>
    <message>
        <source>Strength of the fresh noise that eta adds.</source>
        <translation>Force du bruit frais qu'ajoute eta.</translation>
    </message>
    <message>
        <source>Tag %1 %2</source>
        <translation>Donner à %1 le mot-clé %2</translation>
    </message>
    <message>
        <source>Tags and ratings cannot be looked for here.</source>
        <translation>On ne peut pas chercher ici de mots-clés ni de notes.</translation>
    </message>
    <message>
        <source>Tags, ratings and collections cannot be kept here.</source>
        <translation>On ne peut pas garder ici de mots-clés, de notes ni de collections.</translation>
    </message>
    <message>
        <source>Take %1 out of "%2"</source>
        <translation>Retirer %1 de « %2 »</translation>
    </message>
    <message>
        <source>Taking pictures over</source>
        <translation>Reprise des images</translation>
    </message>
    <message>
        <source>The canvas would become too large; let it grow less.</source>
        <translation>La toile deviendrait trop grande ; étendez-la moins.</translation>
    </message>
    <message>
        <source>The database "%1" cannot be written; reject its pictures, or make a database of those you want.</source>
        <translation>La base « %1 » ne peut pas être écrite ; rejetez ses images, ou faites une base de celles que vous voulez.</translation>
    </message>
    <message>
        <source>The database "%1" is embedded for this encoder already; there is nothing to do.</source>
        <translation>La base « %1 » est déjà faite pour cet encodeur ; il n'y a rien à faire.</translation>
    </message>
    <message>
        <source>The database "%1" is not in the trash any more; import its pictures again.</source>
        <translation>La base « %1 » n'est plus dans la corbeille ; importez de nouveau ses images.</translation>
    </message>
    <message>
        <source>The database "%1" is too large to be listed; close other programs and try again.</source>
        <translation>La base « %1 » est trop grande pour être énumérée ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The database "%1" now holds another picture in the place of %2; retrieve the neighbours again.</source>
        <translation>La base « %1 » a maintenant une autre image à la place de %2 ; cherchez de nouveau les voisins.</translation>
    </message>
    <message>
        <source>The database "%1" ships with the program and stays as it is; reject its pictures, or make a database of those you want.</source>
        <translation>La base « %1 » est livrée avec le programme et reste telle quelle ; rejetez ses images, ou faites une base de celles que vous voulez.</translation>
    </message>
    <message>
        <source>The database "%1" was made for another model (encoder "%2", not "%3"); import its pictures again for this one.</source>
        <translation>La base « %1 » a été faite pour un autre modèle (encodeur « %2 », pas « %3 ») ; importez de nouveau ses images pour celui-ci.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder than this model's; import its pictures again.</source>
        <translation>La base « %1 » a été faite avec un autre encodeur que celui de ce modèle ; importez de nouveau ses images.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; compare its pictures by file and looks alone.</source>
        <translation>La base « %1 » a été faite avec un autre encodeur ; ne comparez ses images que par fichier et apparence.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; import into a new database instead.</source>
        <translation>La base « %1 » a été faite avec un autre encodeur ; importez plutôt dans une nouvelle base.</translation>
    </message>
    <message>
        <source>The database has no item %1; retrieve the neighbours again.</source>
        <translation>La base n'a pas d'élément %1 ; cherchez de nouveau les voisins.</translation>
    </message>
    <message>
        <source>The database has no row %1; retrieve the neighbours again.</source>
        <translation>La base n'a pas de ligne %1 ; cherchez de nouveau les voisins.</translation>
    </message>
    <message>
        <source>The database has no size for this kind of search index; it is searched without one.</source>
        <translation>La base n'a pas la taille qu'il faut pour ce genre d'index ; la recherche s'en passe.</translation>
    </message>
    <message>
        <source>The database has too many items to be searched by words; search by its pictures instead.</source>
        <translation>La base a trop d'éléments pour une recherche par mots ; cherchez plutôt par ses images.</translation>
    </message>
    <message>
        <source>The database in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>La base de « %1 » ne peut pas être lue ou écrite ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>The database in "%1" is busy; try again.</source>
        <translation>La base de « %1 » est occupée ; réessayez.</translation>
    </message>
    <message>
        <source>The database in "%1" is damaged; restore it from a copy or import its pictures again.</source>
        <translation>La base de « %1 » est abîmée ; restaurez-la d'une copie ou importez de nouveau ses images.</translation>
    </message>
    <message>
        <source>The database in "%1" was made by a newer Palimpsest; update the program to open it.</source>
        <translation>La base de « %1 » a été faite par un Palimpsest plus récent ; mettez le programme à jour pour l'ouvrir.</translation>
    </message>
    <message>
        <source>The database is empty; import pictures into it or choose another.</source>
        <translation>La base est vide ; importez-y des images ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The database is too large for a search index; it is searched without one.</source>
        <translation>La base est trop grande pour un index ; la recherche s'en passe.</translation>
    </message>
    <message>
        <source>The database is too small for this kind of search index; it is searched without one.</source>
        <translation>La base est trop petite pour ce genre d'index ; la recherche s'en passe.</translation>
    </message>
    <message>
        <source>The database needs a name.</source>
        <translation>La base doit avoir un nom.</translation>
    </message>
    <message>
        <source>The database needs an encoder; install a model first.</source>
        <translation>La base doit avoir un encodeur ; installez d'abord un modèle.</translation>
    </message>
    <message>
        <source>The databases "%1" and "%2" were made with different encoders; embed one of them again first.</source>
        <translation>Les bases « %1 » et « %2 » ont été faites avec des encodeurs différents ; refaites d'abord l'une d'elles.</translation>
    </message>
    <message>
        <source>The description of the model cannot be written; check the models folder and the disk.</source>
        <translation>La description du modèle ne peut pas être écrite ; vérifiez le dossier des modèles et le disque.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and save again.</source>
        <translation>Le disque est plein ; libérez de la place et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Le disque est plein ; faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The embedding does not fit this database; choose another database or model.</source>
        <translation>Le plongement ne convient pas à cette base ; choisissez une autre base ou un autre modèle.</translation>
    </message>
    <message>
        <source>The encoder can make nothing of it.</source>
        <translation>L'encodeur n'en tire rien.</translation>
    </message>
    <message>
        <source>The encoder cannot be loaded.</source>
        <translation>L'encodeur ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>The encoder gave no usable embedding for "%1"; leave the picture out.</source>
        <translation>L'encodeur n'a donné aucun plongement utilisable pour « %1 » ; laissez cette image de côté.</translation>
    </message>
    <message>
        <source>The encoder gives no usable numbers; its weights are damaged.</source>
        <translation>L'encodeur ne donne pas de nombres utilisables ; ses poids sont abîmés.</translation>
    </message>
    <message>
        <source>The encoder lost a picture; the log has details.</source>
        <translation>L'encodeur a perdu une image ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>The encoder's embeddings have an impossible length; import the model again.</source>
        <translation>Les plongements de l'encodeur ont une longueur impossible ; importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The encoder's vocabulary does not belong to its weights; import the model again.</source>
        <translation>Le vocabulaire de l'encodeur ne va pas avec ses poids ; importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The ends of this morph were embedded by different encoders; retrieve the neighbours again.</source>
        <translation>Les bouts de cette métamorphose viennent d'encodeurs différents ; cherchez de nouveau les voisins.</translation>
    </message>
    <message>
        <source>The feather must lie between 0 and %1 pixels.</source>
        <translation>Le bord fondu doit être entre 0 et %1 pixels.</translation>
    </message>
    <message>
        <source>The file "%1" cannot be read; check that its disk is connected.</source>
        <translation>Le fichier « %1 » ne peut pas être lu ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>The file "%1" is damaged: %2; copy or download it again.</source>
        <translation>Le fichier « %1 » est abîmé : %2 ; copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file could not be saved; check that its disk is connected.</source>
        <translation>Le fichier n'a pas pu être enregistré ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be made; check its permissions.</source>
        <translation>Le dossier « %1 » ne peut pas être créé ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be read; check its permissions.</source>
        <translation>Le dossier « %1 » ne peut pas être lu ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>The folder "%1" holds other files; choose another name.</source>
        <translation>Le dossier « %1 » contient d'autres fichiers ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder "%1" is not there; choose another one.</source>
        <translation>Le dossier « %1 » n'est pas là ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder of the painted pictures cannot be read; check its permissions.</source>
        <translation>Le dossier des images peintes ne peut pas être lu ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>The folder of your history, "%1", cannot be read; check its permissions.</source>
        <translation>Le dossier de votre historique, « %1 », ne peut pas être lu ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>The folder to save in does not exist; choose another one.</source>
        <translation>Le dossier où enregistrer n'existe pas ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The index of your history could not be read; start the program again.</source>
        <translation>L'index de votre historique n'a pas pu être lu ; relancez le programme.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>L'index de votre historique dans « %1 » ne peut pas être lu ou écrit ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" is damaged or something else; move it away, and it is made again.</source>
        <translation>L'index de votre historique dans « %1 » est abîmé ou c'est autre chose ; déplacez-le, et il sera refait.</translation>
    </message>
    <message>
        <source>The larger it is, the less the first places count more than later ones.</source>
        <translation>Plus elle est grande, moins les premières places comptent plus que les suivantes.</translation>
    </message>
    <message>
        <source>The map belongs to other pictures; it will be drawn again.</source>
        <translation>La carte est celle d'autres images ; elle sera redessinée.</translation>
    </message>
    <message>
        <source>The map is damaged; it will be drawn again.</source>
        <translation>La carte est abîmée ; elle sera redessinée.</translation>
    </message>
    <message>
        <source>The mask is black everywhere, so nothing would be painted; paint where it should change.</source>
        <translation>Le masque est tout noir, rien ne serait donc peint ; peignez là où il faut changer.</translation>
    </message>
    <message>
        <source>The mask must be as large as the picture.</source>
        <translation>Le masque doit être aussi grand que l'image.</translation>
    </message>
    <message>
        <source>The model "%1" is of a kind that this program cannot paint with; choose another model.</source>
        <translation>Le modèle « %1 » est d'un genre avec lequel ce programme ne peut pas peindre ; choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model "%1" needs the encoder "%2", which is not here; put its folder into the models folder.</source>
        <translation>Le modèle « %1 » demande l'encodeur « %2 », qui n'est pas là ; mettez son dossier dans le dossier des modèles.</translation>
    </message>
    <message>
        <source>The model cannot be loaded.</source>
        <translation>Le modèle ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>The model in "%1" cannot be used: its model.json is not valid; import the model again.</source>
        <translation>Le modèle de « %1 » ne peut pas servir : son model.json n'est pas valide ; importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The model in "%1" is of another kind; a model of the kind "%2/%3" is needed here.</source>
        <translation>Le modèle de « %1 » est d'un autre genre ; il en faut ici un du genre « %2/%3 ».</translation>
    </message>
    <message>
        <source>The most is known of it: %1.</source>
        <translation>On en sait le plus : %1.</translation>
    </message>
    <message>
        <source>The new model's folder cannot be written; check the models folder and the disk.</source>
        <translation>Le dossier du nouveau modèle ne peut pas être écrit ; vérifiez le dossier des modèles et le disque.</translation>
    </message>
    <message>
        <source>The notes of this teaching are damaged; begin anew.</source>
        <translation>Les notes de cet apprentissage sont abîmées ; recommencez.</translation>
    </message>
    <message>
        <source>The painting begins from the picture "%1", which this recipe only names; say where it is.</source>
        <translation>La peinture part de l'image « %1 », que cette recette ne fait que nommer ; dites où elle est.</translation>
    </message>
    <message>
        <source>The part of a picture must lie inside it: @x,y,width,height in shares from 0 to 1.</source>
        <translation>La partie d'une image doit être à l'intérieur : @x,y,largeur,hauteur en parts de 0 à 1.</translation>
    </message>
    <message>
        <source>The parts of the query cancel each other out; change one of their weights.</source>
        <translation>Les parties de la requête s'annulent ; changez l'un de leurs poids.</translation>
    </message>
    <message>
        <source>The path "%1" is not a file; choose a file.</source>
        <translation>Le chemin « %1 » n'est pas un fichier ; choisissez un fichier.</translation>
    </message>
    <message>
        <source>The picture "%1" cannot be stored; leave the picture out.</source>
        <translation>L'image « %1 » ne peut pas être rangée ; laissez cette image de côté.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>L'image n'a pas pu être peinte.</translation>
    </message>
    <message>
        <source>The picture could not be saved as JPEG; save it as PNG.</source>
        <translation>L'image n'a pas pu être enregistrée en JPEG ; enregistrez-la en PNG.</translation>
    </message>
    <message>
        <source>The picture could not be saved as PNG; the log has details.</source>
        <translation>L'image n'a pas pu être enregistrée en PNG ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>The picture could not be saved as TIFF; save it as PNG.</source>
        <translation>L'image n'a pas pu être enregistrée en TIFF ; enregistrez-la en PNG.</translation>
    </message>
    <message>
        <source>The picture could not be saved as WebP; save it as PNG.</source>
        <translation>L'image n'a pas pu être enregistrée en WebP ; enregistrez-la en PNG.</translation>
    </message>
    <message>
        <source>The picture has an unknown pixel format; choose another picture.</source>
        <translation>L'image a un format de pixels inconnu ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The picture is empty or too large to be compared; choose another picture.</source>
        <translation>L'image est vide ou trop grande pour être comparée ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The picture is larger than this format allows; choose PNG or a smaller size.</source>
        <translation>L'image est plus grande que ce format ne le permet ; choisissez PNG ou une taille plus petite.</translation>
    </message>
    <message>
        <source>The picture or text could not be compared with others.</source>
        <translation>L'image ou le texte n'a pas pu être comparé à d'autres.</translation>
    </message>
    <message>
        <source>The picture to begin from and its mask must be as large as the painting, with a strength between 0 and 1.</source>
        <translation>L'image de départ et son masque doivent être aussi grands que la peinture, avec une force entre 0 et 1.</translation>
    </message>
    <message>
        <source>The picture would become too large; enlarge it less.</source>
        <translation>L'image deviendrait trop grande ; agrandissez-la moins.</translation>
    </message>
    <message>
        <source>The picture's data does not fit its size; choose another picture.</source>
        <translation>Les données de l'image ne correspondent pas à sa taille ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The picture's width and height must be multiples of %1 up to %2.</source>
        <translation>La largeur et la hauteur de l'image doivent être des multiples de %1 jusqu'à %2.</translation>
    </message>
    <message>
        <source>The pictures of a contact sheet must be 32 to 2048 pixels wide.</source>
        <translation>Les images d'une planche-contact doivent avoir 32 à 2048 pixels de large.</translation>
    </message>
    <message>
        <source>The pictures of a sheet must be 32 to 2048 pixels wide.</source>
        <translation>Les images d'une planche doivent avoir 32 à 2048 pixels de large.</translation>
    </message>
    <message>
        <source>The preset holds numbers that no search can be made with; save it anew.</source>
        <translation>Le préréglage contient des nombres avec lesquels on ne peut pas chercher ; enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The preset is damaged and cannot be read; save it anew.</source>
        <translation>Le préréglage est abîmé et ne peut pas être lu ; enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The preset is not there any more; it may have been moved or deleted.</source>
        <translation>Le préréglage n'est plus là ; il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>The quality must be between 1 and 100.</source>
        <translation>La qualité doit être entre 1 et 100.</translation>
    </message>
    <message>
        <source>The query asks for the picture "%1", which this recipe only names; give it to the query again.</source>
        <translation>La requête demande l'image « %1 », que cette recette ne fait que nommer ; redonnez-la à la requête.</translation>
    </message>
    <message>
        <source>The query is empty; type words or drop a picture.</source>
        <translation>La requête est vide ; tapez des mots ou déposez une image.</translation>
    </message>
    <message>
        <source>The queue could not be read; start the program again.</source>
        <translation>La file n'a pas pu être lue ; relancez le programme.</translation>
    </message>
    <message>
        <source>The queue in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>La file de « %1 » ne peut pas être lue ou écrite ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>The recipe does not hold %1; drop the picture onto the strip again.</source>
        <translation>La recette ne contient pas %1 ; déposez de nouveau l'image sur la bande.</translation>
    </message>
    <message>
        <source>The recipe holds numbers that no picture can have been painted with; choose another picture.</source>
        <translation>La recette contient des nombres avec lesquels aucune image n'a pu être peinte ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The recipe in this file is too large to be one; choose another picture.</source>
        <translation>La recette de ce fichier est trop grande pour en être une ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The recipe is damaged and cannot be read; choose another picture.</source>
        <translation>La recette est abîmée et ne peut pas être lue ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The recipe is for the model "%1", but "%2" is in use; choose that model or make the recipe anew.</source>
        <translation>La recette est pour le modèle « %1 », mais « %2 » est employé ; choisissez ce modèle ou refaites la recette.</translation>
    </message>
    <message>
        <source>The recipe's %1 is damaged or out of range, so it cannot be painted; choose another picture.</source>
        <translation>%1 de la recette est abîmé ou hors limites, elle ne peut donc pas être peinte ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The recipe's colours or facts are damaged and cannot be read; choose another picture.</source>
        <translation>Les couleurs ou les données de la recette sont abîmées et ne peuvent pas être lues ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>The recipe's mask is damaged, so it cannot be painted; paint the mask anew.</source>
        <translation>Le masque de la recette est abîmé, elle ne peut donc pas être peinte ; repeignez le masque.</translation>
    </message>
    <message>
        <source>The recipe's mask is for a picture of another size; paint the mask anew.</source>
        <translation>Le masque de la recette est pour une image d'une autre taille ; repeignez le masque.</translation>
    </message>
    <message>
        <source>The recipe's mask is too large to be one; paint the mask anew.</source>
        <translation>Le masque de la recette est trop grand pour en être un ; repeignez le masque.</translation>
    </message>
    <message>
        <source>The sampler takes between 1 and %1 steps, not %2.</source>
        <translation>L'échantillonneur prend entre 1 et %1 étapes, pas %2.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be read or written: %2; check the disk.</source>
        <translation>L'index « %1 » ne peut pas être lu ou écrit : %2 ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be written; check the disk.</source>
        <translation>L'index « %1 » ne peut pas être écrit ; vérifiez le disque.</translation>
    </message>
    <message>
        <source>The search index belongs to other pictures; it will be built again.</source>
        <translation>L'index est celui d'autres images ; il sera refait.</translation>
    </message>
    <message>
        <source>The search index was made by a newer Palimpsest; update the program.</source>
        <translation>L'index a été fait par un Palimpsest plus récent ; mettez le programme à jour.</translation>
    </message>
    <message>
        <source>The share of typical pictures must be above 0 and at most 1.</source>
        <translation>La part d'images typiques doit être au-dessus de 0 et au plus 1.</translation>
    </message>
    <message>
        <source>The strength of a variation must lie between 0 and 1.</source>
        <translation>La force d'une variation doit être entre 0 et 1.</translation>
    </message>
    <message>
        <source>The table "%1" needs a column named %2.</source>
        <translation>Le tableau « %1 » doit avoir une colonne nommée %2.</translation>
    </message>
    <message>
        <source>The table has a quotation mark in line %1 that is never closed.</source>
        <translation>Le tableau a en ligne %1 un guillemet jamais fermé.</translation>
    </message>
    <message>
        <source>The table has more fields in line %1 than in its header.</source>
        <translation>Le tableau a en ligne %1 plus de champs que dans son en-tête.</translation>
    </message>
    <message>
        <source>The table is not in UTF-8; save it as CSV UTF-8.</source>
        <translation>Le tableau n'est pas en UTF-8 ; enregistrez-le en CSV UTF-8.</translation>
    </message>
    <message>
        <source>The tensor "%1" holds numbers of another kind; copy or download its file again.</source>
        <translation>Le tenseur « %1 » contient des nombres d'un autre genre ; copiez ou téléchargez de nouveau son fichier.</translation>
    </message>
    <message>
        <source>The texts of this database are too many to be searched by words; search by its pictures instead.</source>
        <translation>Les textes de cette base sont trop nombreux pour une recherche par mots ; cherchez plutôt par ses images.</translation>
    </message>
    <message>
        <source>The way from noise to picture.</source>
        <translation>Le chemin du bruit à l'image.</translation>
    </message>
    <message>
        <source>The weights of databases must not be negative, and one must be above zero.</source>
        <translation>Les poids des bases ne doivent pas être négatifs, et l'un doit être au-dessus de zéro.</translation>
    </message>
    <message>
        <source>There are no pictures for the contact sheet; choose some.</source>
        <translation>Il n'y a pas d'images pour la planche ; choisissez-en.</translation>
    </message>
    <message>
        <source>There are no pictures to make a database of.</source>
        <translation>Il n'y a pas d'images dont faire une base.</translation>
    </message>
    <message>
        <source>There are too many files of this name; choose another folder.</source>
        <translation>Il y a trop de fichiers de ce nom ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is a collection "%1" already; choose another name.</source>
        <translation>Il y a déjà une collection « %1 » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a database in "%1" already; choose another folder.</source>
        <translation>Il y a déjà une base dans « %1 » ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is a preset "%1" already; choose another name.</source>
        <translation>Il y a déjà un préréglage « %1 » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no database in "%1"; choose another folder.</source>
        <translation>Il n'y a pas de base dans « %1 » ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no encoder to import with; install a model first.</source>
        <translation>Il n'y a pas d'encodeur pour importer ; installez d'abord un modèle.</translation>
    </message>
    <message>
        <source>There is no encoder to look at results with; install a model first.</source>
        <translation>Il n'y a pas d'encodeur pour examiner les résultats ; installez d'abord un modèle.</translation>
    </message>
    <message>
        <source>There is no file "%1"; check the name.</source>
        <translation>Il n'y a pas de fichier « %1 » ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no finished picture to save yet; paint one first.</source>
        <translation>Il n'y a pas encore d'image finie à enregistrer ; peignez-en d'abord une.</translation>
    </message>
    <message>
        <source>There is no folder "%1"; check the name.</source>
        <translation>Il n'y a pas de dossier « %1 » ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no folder of pictures at "%1"; check the name.</source>
        <translation>Il n'y a pas de dossier d'images en « %1 » ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no layout called "%1"; check the name.</source>
        <translation>Il n'y a pas de disposition nommée « %1 » ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no model called "%1" here; choose another or put its folder into the models folder.</source>
        <translation>Il n'y a pas ici de modèle nommé « %1 » ; choisissez-en un autre ou mettez son dossier dans le dossier des modèles.</translation>
    </message>
    <message>
        <source>There is no model in "%1"; choose another folder.</source>
        <translation>Il n'y a pas de modèle dans « %1 » ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no model to paint with; put a model's folder into the models folder.</source>
        <translation>Il n'y a pas de modèle pour peindre ; mettez le dossier d'un modèle dans le dossier des modèles.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; only %2 were found.</source>
        <translation>Il n'y a pas de voisin %1 ; %2 seulement ont été trouvés.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; the picture has %2.</source>
        <translation>Il n'y a pas de voisin %1 ; l'image en a %2.</translation>
    </message>
    <message>
        <source>There is no picture "%1"; check its name.</source>
        <translation>Il n'y a pas d'image « %1 » ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no picture %1 in the queue; it may be painted already.</source>
        <translation>Il n'y a pas d'image %1 dans la file ; elle est peut-être déjà peinte.</translation>
    </message>
    <message>
        <source>There is no picture to export; choose one first.</source>
        <translation>Il n'y a pas d'image à exporter ; choisissez-en d'abord une.</translation>
    </message>
    <message>
        <source>There is no picture to save; paint one first.</source>
        <translation>Il n'y a pas d'image à enregistrer ; peignez-en d'abord une.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; check the name.</source>
        <translation>Il n'y a pas de façon de chercher « %1 » ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; there are: %2.</source>
        <translation>Il n'y a pas de façon de chercher « %1 » ; il y a : %2.</translation>
    </message>
    <message>
        <source>There is no search index; it is searched without one.</source>
        <translation>Il n'y a pas d'index ; la recherche s'en passe.</translation>
    </message>
    <message>
        <source>There is no such file; it may have been moved or deleted.</source>
        <translation>Ce fichier n'existe pas ; il a pu être déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>There is no text to look for; type a word.</source>
        <translation>Il n'y a pas de texte à chercher ; tapez un mot.</translation>
    </message>
    <message>
        <source>There is not enough memory for "%1"; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour « %1 » ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory for the index of your history; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour l'index de votre historique ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory for the queue; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour la file ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one.</source>
        <translation>La mémoire ne suffit pas pour cette image ; prenez-en une plus petite.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one or close other programs.</source>
        <translation>La mémoire ne suffit pas pour cette image ; prenez-en une plus petite ou fermez d'autres programmes.</translation>
    </message>
    <message>
        <source>There is not enough memory for your tags and ratings; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour vos mots-clés et vos notes ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to import these pictures; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour importer ces images ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to list the databases; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour énumérer les bases ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to look through the facts of this database; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour parcourir les données de cette base ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to open "%1"; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour ouvrir « %1 » ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to paint this picture; choose a smaller size, or paint on the CPU.</source>
        <translation>La mémoire ne suffit pas pour peindre cette image ; choisissez une taille plus petite, ou peignez sur le processeur.</translation>
    </message>
    <message>
        <source>There is not enough memory to read "%1"; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour lire « %1 » ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the database; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour lire la base ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this safetensors file; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour lire ce fichier safetensors ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is not enough memory to save this picture; use a smaller size.</source>
        <translation>La mémoire ne suffit pas pour enregistrer cette image ; prenez une taille plus petite.</translation>
    </message>
    <message>
        <source>There is not enough memory to search the texts of this database; close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour chercher dans les textes de cette base ; fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n'y a rien à rétablir.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n'y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is something at "%1" again; move it away first.</source>
        <translation>Il y a de nouveau quelque chose en « %1 » ; déplacez-le d'abord.</translation>
    </message>
    <message>
        <source>There is something in "%1" already; choose another name.</source>
        <translation>Il y a déjà quelque chose dans « %1 » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>These are too many pictures for one contact sheet; choose fewer.</source>
        <translation>C'est trop d'images pour une planche ; choisissez-en moins.</translation>
    </message>
    <message>
        <source>These embeddings come from another encoder than "%1"; import them with the one that made them.</source>
        <translation>Ces plongements viennent d'un autre encodeur que « %1 » ; importez-les avec celui qui les a faits.</translation>
    </message>
    <message>
        <source>This collection is not there any more; choose another one.</source>
        <translation>Cette collection n'est plus là ; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This contact sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Cette planche serait trop grande ; prenez moins d'images, ou de plus petites.</translation>
    </message>
    <message>
        <source>This database was made with another encoder than the model needs; embed its pictures again.</source>
        <translation>Cette base a été faite avec un autre encodeur que celui que demande le modèle ; refaites les plongements de ses images.</translation>
    </message>
    <message>
        <source>This disk cannot hold so large a file; choose another place for the database.</source>
        <translation>Ce disque n'admet pas un si grand fichier ; choisissez une autre place pour la base.</translation>
    </message>
    <message>
        <source>This export was begun by a newer Palimpsest; go on with that one.</source>
        <translation>Cette exportation a été commencée par un Palimpsest plus récent ; continuez avec celui-là.</translation>
    </message>
    <message>
        <source>This file could not be opened; check that its disk is connected.</source>
        <translation>Ce fichier n'a pas pu être ouvert ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>This file could not be read; check that its disk is connected and in order.</source>
        <translation>Ce fichier n'a pas pu être lu ; vérifiez que son disque est branché et en état.</translation>
    </message>
    <message>
        <source>This file has %1, which is too large; use a smaller copy.</source>
        <translation>Ce fichier a %1, c'est trop ; prenez une copie plus petite.</translation>
    </message>
    <message>
        <source>This file is empty; copy or download it again.</source>
        <translation>Ce fichier est vide ; copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>This file is too large to be a picture; choose another file.</source>
        <translation>Ce fichier est trop grand pour être une image ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This file is too large to be a preset; choose another file.</source>
        <translation>Ce fichier est trop grand pour être un préréglage ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This file may not be read; check its permissions.</source>
        <translation>Ce fichier n'a pas le droit d'être lu ; vérifiez ses droits d'accès.</translation>
    </message>
    <message>
        <source>This is a folder, not a picture; choose a file in it.</source>
        <translation>C'est un dossier, pas une image ; choisissez un fichier qu'il contient.</translation>
    </message>
    <message>
        <source>This is neither a preset nor a recipe of Palimpsest; choose another file.</source>
        <translation>Ce n'est ni un préréglage ni une recette de Palimpsest ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This is not a PNG picture; choose one that was saved as PNG.</source>
        <translation>Ce n'est pas une image PNG ; choisissez-en une enregistrée en PNG.</translation>
    </message>
    <message>
        <source>This is not a file but a device or a connection; choose a picture file.</source>
        <translation>Ce n'est pas un fichier mais un appareil ou une connexion ; choisissez un fichier d'image.</translation>
    </message>
    <message>
        <source>This is not a picture; choose a JPEG, PNG, WebP, TIFF, BMP or GIF file.</source>
        <translation>Ce n'est pas une image ; choisissez un fichier JPEG, PNG, WebP, TIFF, BMP ou GIF.</translation>
    </message>
    <message>
        <source>This item has no picture; its file may have been moved or deleted.</source>
        <translation>Cet élément n'a pas d'image ; son fichier a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>This item has no thumbnail; its file may have been moved or deleted.</source>
        <translation>Cet élément n'a pas de vignette ; son fichier a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>This link leads in a circle; choose the picture itself.</source>
        <translation>Ce lien tourne en rond ; choisissez l'image elle-même.</translation>
    </message>
    <message>
        <source>This mask is too detailed to be kept in a recipe; paint it with fewer shades.</source>
        <translation>Ce masque est trop détaillé pour être gardé dans une recette ; peignez-le avec moins de nuances.</translation>
    </message>
    <message>
        <source>This model came with the program or lies elsewhere; only models of your own can be removed.</source>
        <translation>Ce modèle est venu avec le programme ou se trouve ailleurs ; seuls vos propres modèles peuvent être retirés.</translation>
    </message>
    <message>
        <source>This model has no parameter "%1"; leave it out.</source>
        <translation>Ce modèle n'a pas de réglage « %1 » ; laissez-le de côté.</translation>
    </message>
    <message>
        <source>This model takes at most %1 neighbours; exclude some of the %2.</source>
        <translation>Ce modèle prend au plus %1 voisins ; excluez-en quelques-uns sur %2.</translation>
    </message>
    <message>
        <source>This model was made for a newer Palimpsest; update the program to use it.</source>
        <translation>Ce modèle a été fait pour un Palimpsest plus récent ; mettez le programme à jour pour l'employer.</translation>
    </message>
    <message>
        <source>This model was recorded by a newer Palimpsest; update the program to verify it.</source>
        <translation>Ce modèle a été enregistré par un Palimpsest plus récent ; mettez le programme à jour pour le vérifier.</translation>
    </message>
    <message>
        <source>This model's description is not valid; import the model again.</source>
        <translation>La description de ce modèle n'est pas valide ; importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>This model's encoder has no patches to compare; search another way.</source>
        <translation>L'encodeur de ce modèle n'a pas de morceaux à comparer ; cherchez d'une autre façon.</translation>
    </message>
    <message>
        <source>This name is too long for a preset; choose a shorter one.</source>
        <translation>Ce nom est trop long pour un préréglage ; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>This name is too long; choose a shorter one.</source>
        <translation>Ce nom est trop long ; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>This picture claims to be %1 pixels, which is too large; use a smaller copy.</source>
        <translation>Cette image prétend avoir %1 pixels, c'est trop ; prenez une copie plus petite.</translation>
    </message>
    <message>
        <source>This picture could not be prepared; the log has details.</source>
        <translation>Cette image n'a pas pu être préparée ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>This picture could not be worked on; the log has details.</source>
        <translation>Cette image n'a pas pu être traitée ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>This picture has been varied too often; begin again from a new seed.</source>
        <translation>Cette image a été variée trop souvent ; recommencez d'une nouvelle graine.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be read; copy or download it again.</source>
        <translation>Cette image est abîmée et ne peut pas être lue ; copiez-la ou téléchargez-la de nouveau.</translation>
    </message>
    <message>
        <source>This picture is incomplete: its file ends too early; copy or download it again.</source>
        <translation>Cette image est incomplète : son fichier finit trop tôt ; copiez-la ou téléchargez-la de nouveau.</translation>
    </message>
    <message>
        <source>This picture is not in the history any more; it may have been moved or deleted.</source>
        <translation>Cette image n'est plus dans l'historique ; elle a peut-être été déplacée ou supprimée.</translation>
    </message>
    <message>
        <source>This picture is too large for TIFF; choose a smaller size.</source>
        <translation>Cette image est trop grande pour TIFF ; choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>This picture is too large for this format; save it as PNG.</source>
        <translation>Cette image est trop grande pour ce format ; enregistrez-la en PNG.</translation>
    </message>
    <message>
        <source>This picture takes too long to read; save it again as PNG or JPEG.</source>
        <translation>Cette image est trop longue à lire ; enregistrez-la de nouveau en PNG ou en JPEG.</translation>
    </message>
    <message>
        <source>This picture uses a rare variant of its format; save it again as PNG or JPEG.</source>
        <translation>Cette image emploie une variante rare de son format ; enregistrez-la de nouveau en PNG ou en JPEG.</translation>
    </message>
    <message>
        <source>This preset is not one of yours; only presets of your own can be deleted.</source>
        <translation>Ce préréglage n'est pas l'un des vôtres ; seuls vos propres préréglages peuvent être supprimés.</translation>
    </message>
    <message>
        <source>This preset was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Ce préréglage a été écrit par un Palimpsest plus récent ; mettez le programme à jour pour l'ouvrir.</translation>
    </message>
    <message>
        <source>This recipe lists more neighbours than any picture can have; choose another picture.</source>
        <translation>Cette recette a plus de voisins qu'aucune image ne peut en avoir ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>This recipe was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Cette recette a été écrite par un Palimpsest plus récent ; mettez le programme à jour pour l'ouvrir.</translation>
    </message>
    <message>
        <source>This rectangle reaches beyond the picture; choose a smaller one.</source>
        <translation>Ce rectangle dépasse de l'image ; choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>This safetensors file holds numbers of an unknown kind; copy or download it again.</source>
        <translation>Ce fichier safetensors contient des nombres d'un genre inconnu ; copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged; copy or download it again.</source>
        <translation>Ce fichier safetensors est abîmé ; copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>This safetensors file lacks the tensor "%1"; copy or download it again.</source>
        <translation>Il manque à ce fichier safetensors le tenseur « %1 » ; copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>This sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Cette planche serait trop grande ; prenez moins d'images, ou de plus petites.</translation>
    </message>
    <message>
        <source>This text is not a Palimpsest recipe; choose another picture.</source>
        <translation>Ce texte n'est pas une recette de Palimpsest ; choisissez une autre image.</translation>
    </message>
    <message>
        <source>This was put into the queue by a newer Palimpsest; update the program to paint it.</source>
        <translation>Ceci a été mis dans la file par un Palimpsest plus récent ; mettez le programme à jour pour le peindre.</translation>
    </message>
    <message>
        <source>Unflag %1</source>
        <translation>Enlever la marque de %1</translation>
    </message>
    <message>
        <source>Untag %1 %2</source>
        <translation>Enlever à %1 le mot-clé %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Waiting for another import into this database</source>
        <translation>Attente d'une autre importation dans cette base</translation>
    </message>
    <message>
        <source>What is known of this picture is too long for JPEG; choose PNG, WebP or TIFF.</source>
        <translation>Ce que l'on sait de cette image est trop long pour JPEG ; choisissez PNG, WebP ou TIFF.</translation>
    </message>
    <message>
        <source>What the camera wrote into %1 does not fit into TIFF and was left out.</source>
        <translation>Ce que l'appareil a écrit dans %1 ne va pas dans TIFF et a été omis.</translation>
    </message>
    <message>
        <source>What was left of an export is damaged; export the pictures again.</source>
        <translation>Ce qui restait d'une exportation est abîmé ; exportez de nouveau les images.</translation>
    </message>
    <message>
        <source>What was to be painted here is damaged and cannot be read; remove it from the queue.</source>
        <translation>Ce qui devait être peint ici est abîmé et ne peut pas être lu ; retirez-la de la file.</translation>
    </message>
    <message>
        <source>What was written down of this model's files is damaged; import the model again.</source>
        <translation>Ce qui a été noté des fichiers de ce modèle est abîmé ; importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Which of the two lays out the picture in the noisiest steps; the other shapes it next, then both.</source>
        <translation>Lequel des deux pose l'image dans les étapes les plus bruitées ; l'autre la forme ensuite, puis les deux.</translation>
    </message>
    <message>
        <source>Words of the texts</source>
        <translation>Mots des textes</translation>
    </message>
    <message>
        <source>You have not rejected it.</source>
        <translation>Vous ne l'avez pas rejetée.</translation>
    </message>
    <message>
        <source>You have picked it.</source>
        <translation>Vous l'avez retenue.</translation>
    </message>
    <message>
        <source>You have picked the other one.</source>
        <translation>Vous avez retenu l'autre.</translation>
    </message>
    <message>
        <source>You have rated it %1, not %2.</source>
        <translation>Vous l'avez notée %1, pas %2.</translation>
    </message>
    <message>
        <source>You have rated it %1.</source>
        <translation>Vous l'avez notée %1.</translation>
    </message>
    <message>
        <source>You have rejected it.</source>
        <translation>Vous l'avez rejetée.</translation>
    </message>
    <message>
        <source>You want to keep it.</source>
        <translation>Vous voulez la garder.</translation>
    </message>
    <message>
        <source>You want to keep the other one.</source>
        <translation>Vous voulez garder l'autre.</translation>
    </message>
    <message>
        <source>Your tags and ratings in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>Vos mots-clés et vos notes dans « %1 » ne peuvent pas être lus ou écrits ; vérifiez que son disque est branché.</translation>
    </message>
    <message>
        <source>its height in pixels</source>
        <translation>sa hauteur en pixels</translation>
    </message>
    <message>
        <source>its number in the selection</source>
        <translation>son numéro dans la sélection</translation>
    </message>
    <message>
        <source>its stars</source>
        <translation>ses étoiles</translation>
    </message>
    <message>
        <source>its width in pixels</source>
        <translation>sa largeur en pixels</translation>
    </message>
    <message>
        <source>lucene never gives a frequent word a negative weight; okapi is rank_bm25's.</source>
        <translation>lucene ne donne jamais un poids négatif à un mot fréquent ; okapi est celui de rank_bm25.</translation>
    </message>
    <message>
        <source>no artist is known</source>
        <translation>aucun artiste n'est connu</translation>
    </message>
    <message>
        <source>the database it drew on</source>
        <translation>la base mise à contribution</translation>
    </message>
    <message>
        <source>the day it was painted</source>
        <translation>le jour où elle a été peinte</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>le modèle</translation>
    </message>
    <message>
        <source>the name it has now</source>
        <translation>son nom actuel</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>la graine</translation>
    </message>
    <message>
        <source>the time it was painted</source>
        <translation>l'heure où elle a été peinte</translation>
    </message>
    <message>
        <source>what was asked for</source>
        <translation>ce qui a été demandé</translation>
    </message>
    <message>
        <source>who was drawn on most</source>
        <translation>qui a été le plus mis à contribution</translation>
    </message>
    <message>
        <source>%1 The log has details.</source>
        <translation>%1 Le journal en dit plus.</translation>
    </message>
    <message>
        <source>The import failed; the log has details.</source>
        <translation>L'importation a échoué ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>The preset could not be renamed; check the permissions of its folder.</source>
        <translation>Le préréglage n'a pas pu être renommé ; vérifiez les droits d'accès de son dossier.</translation>
    </message>
    <message>
        <source>Memory was short: the picture has the size asked for, but was painted in smaller pieces, which takes longer.</source>
        <translation>La mémoire manquait : l’image a la taille demandée, mais elle a été peinte en plus petits morceaux, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <source>Painting at %1 x %2 needs about %3 more memory than the program has, and %4 are free; choose a smaller size, or close other programs.</source>
        <translation>Peindre en %1 x %2 demande environ %3 de mémoire de plus que le programme n’en a, et %4 sont libres ; choisissez une taille plus petite, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The memory for a painting cannot be told.</source>
        <translation>La mémoire nécessaire à une peinture ne peut pas être indiquée.</translation>
    </message>
    <message>
        <source>The speed of this machine cannot be measured.</source>
        <translation>La vitesse de cet ordinateur ne peut pas être mesurée.</translation>
    </message>
    <message>
        <source>The database does not fit beside a model; it is searched in main memory.</source>
        <translation>La base de données ne tient pas à côté d'un modèle ; la recherche se fait en mémoire centrale.</translation>
    </message>
    <message>
        <source>The embeddings could not be copied for searching.</source>
        <translation>Les plongements n'ont pas pu être copiés pour la recherche.</translation>
    </message>
    <message>
        <source>The embeddings could not be held for searching.</source>
        <translation>Les plongements n'ont pas pu être gardés pour la recherche.</translation>
    </message>
    <message>
        <source>The rows cannot be searched so.</source>
        <translation>Ces lignes ne peuvent pas être parcourues ainsi.</translation>
    </message>
    <message>
        <source>The search on the graphics card failed.</source>
        <translation>La recherche sur la carte graphique a échoué.</translation>
    </message>
    <message>
        <source>There are no embeddings to hold.</source>
        <translation>Il n'y a pas de plongements à garder.</translation>
    </message>
    <message>
        <source>This build cannot search on the graphics card.</source>
        <translation>Cette version ne peut pas chercher sur la carte graphique.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with a museum.</source>
        <translation>Peindre avec un musée.</translation>
    </message>
    <message>
        <source>Compute on auto, cpu or cuda.</source>
        <translation>Calculer avec auto, cpu ou cuda.</translation>
    </message>
    <message>
        <source>Processor cores to use; 0 is all.</source>
        <translation>Cœurs de processeur à utiliser ; 0 : tous.</translation>
    </message>
    <message>
        <source>Begin with browse (the pictures of the databases) or map.</source>
        <translation>Commencer par browse (les images des bases) ou map (la carte).</translation>
    </message>
    <message>
        <source>A saved picture or recipe, or a database's folder.</source>
        <translation>Une image ou une recette enregistrée, ou le dossier d'une base.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseBar</name>
    <message>
        <source>As imported</source>
        <translation>Dans l'ordre d'importation</translation>
    </message>
    <message>
        <source>By artist</source>
        <translation>Par artiste</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By style</source>
        <translation>Par style</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>In which order the pictures are shown</source>
        <translation>L'ordre dans lequel les images sont montrées</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation>Taille des vignettes (Ctrl et la molette)</translation>
    </message>
    <message>
        <source>&amp;All pictures</source>
        <translation>&amp;Toutes les images</translation>
    </message>
    <message>
        <source>&amp;Not rejected</source>
        <translation>&amp;Non rejetées</translation>
    </message>
    <message>
        <source>&amp;Picked</source>
        <translation>&amp;Retenues</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>&amp;5 étoiles</translation>
    </message>
    <message>
        <source>&amp;%1 stars or more</source>
        <translation>&amp;%1 étoiles ou plus</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toutes les couleurs</translation>
    </message>
    <message>
        <source>Which marks are shown</source>
        <translation>Quelles marques sont montrées</translation>
    </message>
    <message>
        <source>Show only pictures with these flags, stars or labels</source>
        <translation>Ne montrer que les images avec ces marques, étoiles ou couleurs</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseModel</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Item %1 of %2</source>
        <extracomment>Read aloud: "Item 3 of 138,240, Monet, Water Lilies"</extracomment>
        <translation>Élément %1 sur %2</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence : %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowsePanel</name>
    <message>
        <source>Pictures of the database</source>
        <translation>Images de la base</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Lecture : %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 image sur %n choisie</numerusform>
            <numerusform>%1 images sur %n choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Aucune image n'a ces marques.</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Cette base est vide. Importez-y un dossier, et ses images apparaîtront ici.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Canvas</name>
    <message>
        <source>Table with the pictures being painted</source>
        <translation>Table des images en cours de peinture</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d'image</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Image %1 sur %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>commence</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>could not be painted</source>
        <translation>n'a pas pu être peinte</translation>
    </message>
    <message>
        <source>%1 paints the first picture</source>
        <extracomment>%1 is a key, such as Ctrl+Enter.</extracomment>
        <translation>%1 peint la première image</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The pictures in the strip above guide it. Pin those you like, exclude those you do not.</source>
        <translation>Les images de la bande ci-dessus la guident. Épinglez celles qui vous plaisent, excluez les autres.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CanvasBar</name>
    <message>
        <source>Magnification</source>
        <translation>Agrandissement</translation>
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
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionModel</name>
    <message>
        <source>Whatever this finds: %1</source>
        <translation>Tout ce que ceci trouve : %1</translation>
    </message>
    <message>
        <source>Drop pictures here to add them</source>
        <translation>Déposez des images ici pour les ajouter</translation>
    </message>
    <message>
        <source>Smart collection %1, %2</source>
        <translation>Collection dynamique %1, %2</translation>
    </message>
    <message>
        <source>Collection %1</source>
        <translation>Collection %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionsPanel</name>
    <message>
        <source>Ctrl+G collects chosen pictures.</source>
        <translation>Ctrl+G réunit les images choisies.</translation>
    </message>
    <message>
        <source>Co&amp;llections</source>
        <translation>Co&amp;llections</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ColourChip</name>
    <message>
        <source>Another colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Pictures with the colour %1. Delete removes it.</source>
        <translation>Images de la couleur %1. Suppr la retire.</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandDesk</name>
    <message>
        <source>Save keys</source>
        <translation>Enregistrer les raccourcis</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Pages (*.pdf)</translation>
    </message>
    <message>
        <source>Keys of Palimpsest.pdf</source>
        <translation>Raccourcis de Palimpsest.pdf</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandModel</name>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, impossible pour l'instant</translation>
    </message>
    <message>
        <source>%1, not possible now: %2</source>
        <translation>%1, impossible pour l'instant : %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Chercher parmi les commandes</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes qui conviennent</translation>
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
        <translation>épinglée</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3, differs</source>
        <extracomment>Read aloud: "Turner, Rain in picture 2: 31 %, differs"</extracomment>
        <translation>%1 dans l'image %2 : %3, diffère</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3</source>
        <translation>%1 dans l'image %2 : %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ComparePage</name>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours differ</source>
        <translation>
            <numerusform>%n voisin diffère</numerusform>
            <numerusform>%n voisins diffèrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ</source>
        <translation>
            <numerusform>%n réglage diffère</numerusform>
            <numerusform>%n réglages diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation>Images côte à côte</translation>
    </message>
    <message>
        <source>picture %1, %2</source>
        <translation>image %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, the current one is %1</source>
        <translation>
            <numerusform>%n image, la courante est %1</numerusform>
            <numerusform>%n images, la courante est %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Left %1, right %2, the line at %3 %</source>
        <translation>À gauche %1, à droite %2, la ligne à %3 %</translation>
    </message>
    <message>
        <source>Difference of %1 and %2, %3 times as bright</source>
        <translation>Différence de %1 et %2, %3 fois plus claire</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Cette image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>1 and %1 · mean %2 of 255 · shown %3 times as bright</source>
        <extracomment>Of two pictures: "1 and 3 · mean 4.2 of 255 · shown 8 times as bright"</extracomment>
        <translation>1 et %1 · moyenne %2 sur 255 · montrée %3 fois plus claire</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropDialog</name>
    <message>
        <source>A part of the picture</source>
        <translation>Une partie de l'image</translation>
    </message>
    <message>
        <source>Draw a frame around what shall count. The arrow keys move it, with Shift they change its size.</source>
        <translation>Tracez un cadre autour de ce qui doit compter. Les flèches le déplacent, avec Maj elles changent sa taille.</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Utiliser cette partie</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropView</name>
    <message>
        <source>The part of the picture that counts</source>
        <translation>La partie de l'image qui compte</translation>
    </message>
    <message>
        <source>From the left %1 %, from the top %2 %, %3 % wide, %4 % high</source>
        <translation>De la gauche %1 %, du haut %2 %, largeur %3 %, hauteur %4 %</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CurateTasks</name>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>There is no query to keep; type one first.</source>
        <translation>Il n'y a pas de requête à garder ; écrivez-en une d'abord.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CuratingActions</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation>Mar&amp;ques</translation>
    </message>
    <message>
        <source>&amp;Add to collection</source>
        <translation>&amp;Ajouter à une collection</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Retenir</translation>
    </message>
    <message>
        <source>Flag as one to keep</source>
        <translation>Marquer comme image à garder</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Flag as one to leave out; it stays, dimmed</source>
        <translation>Marquer comme image à écarter ; elle reste, grisée</translation>
    </message>
    <message>
        <source>Take the &amp;flag off</source>
        <translation>&amp;Enlever la marque</translation>
    </message>
    <message>
        <source>No &amp;stars</source>
        <translation>Sans &amp;étoile</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>&amp;1 étoile</translation>
    </message>
    <message>
        <source>&amp;%1 stars</source>
        <translation>&amp;%1 étoiles</translation>
    </message>
    <message>
        <source>Colour label; the same key takes it off</source>
        <translation>Étiquette de couleur ; la même touche l'enlève</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>Couleur rouge</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>Couleur jaune</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>Couleur verte</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>Couleur bleue</translation>
    </message>
    <message>
        <source>&amp;Go on after each mark</source>
        <translation>A&amp;vancer après chaque marque</translation>
    </message>
    <message>
        <source>Show the next picture once a large one is marked</source>
        <translation>Montrer l'image suivante quand une grande est marquée</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Mots-clés…</translation>
    </message>
    <message>
        <source>Give the chosen pictures tags</source>
        <translation>Donner des mots-clés aux images choisies</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Mots-&amp;clés</translation>
    </message>
    <message>
        <source>Show or hide the tags</source>
        <translation>Montrer ou cacher les mots-clés</translation>
    </message>
    <message>
        <source>&amp;New collection from selection</source>
        <translation>&amp;Nouvelle collection de la sélection</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Make a collection of the chosen pictures</source>
        <translation>Faire une collection des images choisies</translation>
    </message>
    <message>
        <source>&amp;Keep this query as a smart collection</source>
        <translation>&amp;Garder cette requête comme collection dynamique</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>A collection of whatever the query finds when it is opened</source>
        <translation>Une collection de tout ce que la requête trouve à son ouverture</translation>
    </message>
    <message>
        <source>Take &amp;out of the collection</source>
        <translation>&amp;Ôter de la collection</translation>
    </message>
    <message>
        <source>The pictures stay where they are</source>
        <translation>Les images restent où elles sont</translation>
    </message>
    <message>
        <source>&amp;Open collection</source>
        <translation>&amp;Ouvrir la collection</translation>
    </message>
    <message>
        <source>&amp;Rename collection</source>
        <translation>&amp;Renommer la collection</translation>
    </message>
    <message>
        <source>&amp;Delete collection</source>
        <translation>&amp;Supprimer la collection</translation>
    </message>
    <message>
        <source>Its pictures stay</source>
        <translation>Ses images restent</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateDelegate</name>
    <message numerus="yes">
        <source>%Ln not in sight: left and right show them</source>
        <translation>
            <numerusform>%Ln hors de vue : gauche et droite la montrent</numerusform>
            <numerusform>%Ln hors de vue : gauche et droite les montrent</numerusform>
        </translation>
    </message>
    <message>
        <source>R marks the others as rejected instead</source>
        <translation>R marque plutôt les autres comme rejetées</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>à écarter</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateModel</name>
    <message>
        <source>Group %1 of %2, %3, %4</source>
        <extracomment>Read aloud: "Group 3 of 120, Water Lilies, 4 pictures, 3 to leave"</extracomment>
        <translation>Groupe %1 sur %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>notée %1</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 sur %2 pixels</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>À écarter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to leave</source>
        <translation>
            <numerusform>%Ln à écarter</numerusform>
            <numerusform>%Ln à écarter</numerusform>
        </translation>
    </message>
    <message>
        <source>the database cannot be changed, so all stay</source>
        <translation>la base ne peut pas être modifiée, tout reste donc</translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>tout reste</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateView</name>
    <message>
        <source>Groups of duplicates</source>
        <translation>Groupes de doublons</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Image %1 sur %2 : %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicatesPanel</name>
    <message>
        <source>Lists of duplicates</source>
        <translation>Listes de doublons</translation>
    </message>
    <message>
        <source>State of the search</source>
        <translation>État de la recherche</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Looks the same: bits of the shape that may differ</source>
        <translation>Même aspect : bits de forme qui peuvent différer</translation>
    </message>
    <message>
        <source>Means the same: least cosine</source>
        <translation>Même sens : cosinus minimal</translation>
    </message>
    <message>
        <source>&amp;Looks: bits that differ</source>
        <translation>&amp;Aspect : bits différents</translation>
    </message>
    <message>
        <source>How many of 63 bits of a picture's shape may differ; 0 is strictest</source>
        <translation>Combien des 63 bits de la forme d'une image peuvent différer ; 0 est le plus strict</translation>
    </message>
    <message>
        <source>&amp;Means: least cosine</source>
        <translation>&amp;Sens : cosinus minimal</translation>
    </message>
    <message>
        <source>How near pictures must be for the encoder; 1 is strictest</source>
        <translation>Proximité demandée par l'encodeur ; 1 est le plus strict</translation>
    </message>
    <message>
        <source>&amp;Keep the best: the first rule decides</source>
        <translation>&amp;Garder la meilleure : la première règle décide</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>What happens to those that leave</source>
        <translation>Ce qu'il advient de celles à écarter</translation>
    </message>
    <message>
        <source>Remove from the database</source>
        <translation>Retirer de la base</translation>
    </message>
    <message>
        <source>Move pictures to the trash</source>
        <translation>Mettre les images à la corbeille</translation>
    </message>
    <message>
        <source>Mark as rejected</source>
        <translation>Marquer comme rejetées</translation>
    </message>
    <message>
        <source>Return keeps a picture, A all of its group, Backspace follows the rules again.</source>
        <translation>Entrée garde une image, A tout son groupe, Retour arrière suit de nouveau les règles.</translation>
    </message>
    <message>
        <source>Keep all of a group</source>
        <translation>Garder tout le groupe</translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation>Suivre de nouveau les règles</translation>
    </message>
    <message>
        <source>Duplicates in %1</source>
        <translation>Doublons dans %1</translation>
    </message>
    <message>
        <source>Keep a picture</source>
        <translation>Garder une image</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>Même fichier</translation>
    </message>
    <message>
        <source>Looks the same</source>
        <translation>Même aspect</translation>
    </message>
    <message>
        <source>Means the same</source>
        <translation>Même sens</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Chercher les doublons</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures compared</source>
        <translation>
            <numerusform>%Ln image comparée</numerusform>
            <numerusform>%Ln images comparées</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Recherche de doublons…</translation>
    </message>
    <message>
        <source>Look for pictures that are there more than once.</source>
        <translation>Cherchez les images qui existent plusieurs fois.</translation>
    </message>
    <message>
        <source>Nothing on this list is there more than once any more.</source>
        <translation>Rien de cette liste n'existe plus plusieurs fois.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln pictures</source>
        <translation>
            <numerusform>&amp;Retirer %Ln image</numerusform>
            <numerusform>&amp;Retirer %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trash %Ln pictures</source>
        <translation>
            <numerusform>&amp;Jeter %Ln image</numerusform>
            <numerusform>&amp;Jeter %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject %Ln pictures</source>
        <translation>
            <numerusform>Re&amp;jeter %Ln image</numerusform>
            <numerusform>Re&amp;jeter %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Does this to the whole list; Undo takes it back</source>
        <translation>S'applique à toute la liste ; Annuler revient en arrière</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExploreActions</name>
    <message>
        <source>&amp;Explore from it</source>
        <translation>&amp;Explorer à partir d'elle</translation>
    </message>
    <message>
        <source>Vary a &amp;little</source>
        <translation>Varier un &amp;peu</translation>
    </message>
    <message>
        <source>Paint pictures close to the one in sight</source>
        <translation>Peindre des images proches de celle affichée</translation>
    </message>
    <message>
        <source>Vary &amp;strongly</source>
        <translation>Varier &amp;beaucoup</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>Paint pictures that keep only the gist of the one in sight</source>
        <translation>Peindre des images qui ne gardent que l'idée de celle affichée</translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation>&amp;Variations…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+V</source>
        <translation>Ctrl+Alt+V</translation>
    </message>
    <message>
        <source>Say how many variations of the picture in sight there are to be, and how far from it</source>
        <translation>Dire combien de variations de l'image affichée, et à quelle distance</translation>
    </message>
    <message>
        <source>&amp;New seeds of it</source>
        <translation>&amp;Nouvelles graines</translation>
    </message>
    <message>
        <source>Paint the recipe of the picture in sight again, each time from another seed</source>
        <translation>Repeindre la recette de l'image affichée, chaque fois d'une autre graine</translation>
    </message>
    <message>
        <source>&amp;Drafts first</source>
        <translation>É&amp;bauches d'abord</translation>
    </message>
    <message>
        <source>Ctrl+Alt+D</source>
        <translation>Ctrl+Alt+D</translation>
    </message>
    <message>
        <source>Paint with a quarter of the steps, and finish the pictures that are picked</source>
        <translation>Peindre avec un quart des étapes, et finir les images retenues</translation>
    </message>
    <message>
        <source>&amp;Finish this draft</source>
        <translation>&amp;Finir cette ébauche</translation>
    </message>
    <message>
        <source>Paint the draft in sight with all of its steps</source>
        <translation>Peindre l'ébauche affichée avec toutes ses étapes</translation>
    </message>
    <message>
        <source>Finish all &amp;picked</source>
        <translation>Finir toutes les &amp;retenues</translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation>Ctrl+Alt+F</translation>
    </message>
    <message>
        <source>Paint all drafts that are flagged as picked with all of their steps</source>
        <translation>Peindre avec toutes leurs étapes toutes les ébauches retenues</translation>
    </message>
    <message>
        <source>&amp;Grid…</source>
        <translation>&amp;Grille…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+G</source>
        <translation>Ctrl+Alt+G</translation>
    </message>
    <message>
        <source>Paint every combination of two things that change</source>
        <translation>Peindre chaque combinaison de deux choses qui changent</translation>
    </message>
    <message>
        <source>&amp;Morph…</source>
        <translation>&amp;Métamorphose…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+M</source>
        <translation>Ctrl+Alt+M</translation>
    </message>
    <message>
        <source>Paint the way from one picture, query or database to another</source>
        <translation>Peindre le chemin d'une image, requête ou base à une autre</translation>
    </message>
    <message>
        <source>Morph &amp;between these two</source>
        <translation>Métamorphose &amp;entre ces deux</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation>Shift+M</translation>
    </message>
    <message>
        <source>Paint the way from one chosen neighbour to the other</source>
        <translation>Peindre le chemin d'un voisin choisi à l'autre</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Exploring</name>
    <message>
        <source>This is no draft; there is nothing to finish.</source>
        <translation>Ce n'est pas une ébauche ; il n'y a rien à finir.</translation>
    </message>
    <message>
        <source>No picked draft is waiting to be finished. P picks the one in sight.</source>
        <translation>Aucune ébauche retenue n'attend d'être finie. P retient celle affichée.</translation>
    </message>
    <message>
        <source>The desk as it is</source>
        <translation>La table de travail telle quelle</translation>
    </message>
    <message>
        <source>The desk with other words</source>
        <translation>La table de travail avec d'autres mots</translation>
    </message>
    <message>
        <source>The desk over another database</source>
        <translation>La table de travail sur une autre base</translation>
    </message>
    <message>
        <source>The picture in sight: %1</source>
        <translation>L'image affichée : %1</translation>
    </message>
    <message>
        <source>Only neighbour %1: %2</source>
        <translation>Seulement le voisin %1 : %2</translation>
    </message>
    <message>
        <source>Painted %1: %2</source>
        <translation>Peinte le %1 : %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportActions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write the chosen pictures into files for others, with their credits</source>
        <translation>Écrire les images choisies dans des fichiers pour d'autres, avec leurs crédits</translation>
    </message>
    <message>
        <source>Save &amp;credits…</source>
        <translation>Enregistrer les &amp;crédits…</translation>
    </message>
    <message>
        <source>Write a list, or pages to be printed, of all that the chosen pictures drew on</source>
        <translation>Écrire une liste, ou des pages à imprimer, de tout ce dont les images choisies sont issues</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportDialog</name>
    <message>
        <source>&amp;Lose nothing</source>
        <translation>&amp;Ne rien perdre</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>Ta&amp;ble (CSV)</source>
        <translation>Ta&amp;bleau (CSV)</translation>
    </message>
    <message>
        <source>Pages to &amp;print (PDF)</source>
        <translation>Pages à im&amp;primer (PDF)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>as painted</source>
        <translation>comme peint</translation>
    </message>
    <message>
        <source>%1 px on the longer side</source>
        <translation>%1 px pour le grand côté</translation>
    </message>
    <message numerus="yes">
        <source>Export %n pictures</source>
        <translation>
            <numerusform>Exporter %n image</numerusform>
            <numerusform>Exporter %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Par exemple : %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported.</source>
        <translation>
            <numerusform>%n image exportée.</numerusform>
            <numerusform>%n images exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what is there stays.</source>
        <translation>Arrêté ; ce qui est là reste.</translation>
    </message>
    <message>
        <source>PNG: loses nothing</source>
        <translation>PNG : ne perd rien</translation>
    </message>
    <message>
        <source>JPEG: small, read everywhere</source>
        <translation>JPEG : petit, lu partout</translation>
    </message>
    <message>
        <source>WebP: smaller</source>
        <translation>WebP : plus petit</translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation>TIFF : pour l'impression</translation>
    </message>
    <message>
        <source>8 bits a colour</source>
        <translation>8 bits par couleur</translation>
    </message>
    <message>
        <source>16 bits a colour</source>
        <translation>16 bits par couleur</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Profondeur</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Accompagne</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>D&amp;roits</translation>
    </message>
    <message>
        <source>&amp;Query by</source>
        <translation>Re&amp;quête de</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Put in what differs from picture to picture</source>
        <translation>Insérer ce qui diffère d'une image à l'autre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Choose one or type how many pixels the longer side gets; the shorter one follows.</source>
        <translation>Choisissez ou écrivez combien de pixels aura le grand côté ; le petit suit.</translation>
    </message>
    <message>
        <source>The &amp;whole recipe and the credits</source>
        <translation>Toute la &amp;recette et les crédits</translation>
    </message>
    <message>
        <source>Anyone can paint it again. Settings for other programs and the ratings go along.</source>
        <translation>Chacun peut la repeindre. Les réglages pour d'autres programmes et les notes en font partie.</translation>
    </message>
    <message>
        <source>The credits &amp;alone</source>
        <translation>Les &amp;crédits seuls</translation>
    </message>
    <message>
        <source>Who was drawn on, but neither your query nor your settings.</source>
        <translation>Qui a servi, mais ni votre requête ni vos réglages.</translation>
    </message>
    <message>
        <source>Only that a machine pain&amp;ted it</source>
        <translation>Seulement qu'une machine l'a pein&amp;te</translation>
    </message>
    <message>
        <source>This mark always goes along; it is asked for by law in places.</source>
        <translation>Cette marque y est toujours ; la loi la demande par endroits.</translation>
    </message>
    <message>
        <source>Also a file beside the pictures that lists all that they drew on</source>
        <translation>Aussi un fichier à côté des images qui dit tout ce dont elles sont issues</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Les images</translation>
    </message>
    <message>
        <source>Licences of what they drew on</source>
        <translation>Licences de ce dont elles sont issues</translation>
    </message>
    <message>
        <source>such as CC BY 4.0; empty says nothing</source>
        <translation>par exemple CC BY 4.0 ; vide : rien</translation>
    </message>
    <message>
        <source>a name; empty names nobody</source>
        <translation>un nom ; vide : personne</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportTasks</name>
    <message>
        <source>"%1" cannot be written; choose another name.</source>
        <translation>Impossible d'écrire « %1 » ; choisissez un autre nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported to %1.</source>
        <translation>
            <numerusform>%n image exportée vers %1.</numerusform>
            <numerusform>%n images exportées vers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>An export to %1 was cut off after %2 of %3 pictures.</source>
        <translation>Une exportation vers %1 a été interrompue après %2 images sur %3.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>There is no picture to export yet. Paint one, or choose some in the history.</source>
        <translation>Il n'y a pas encore d'image à exporter. Peignez-en une, ou choisissez-en dans l'historique.</translation>
    </message>
    <message>
        <source>There is no picture yet whose credits could be saved.</source>
        <translation>Il n'y a pas encore d'image dont enregistrer les crédits.</translation>
    </message>
    <message>
        <source>Save credits</source>
        <translation>Enregistrer les crédits</translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation>Pages à imprimer (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FactChip</name>
    <message>
        <source>Only what is not so</source>
        <translation>Seulement ce qui ne l'est pas</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>Only pictures of which this is not true: %1. Delete removes it.</source>
        <translation>Seulement les images dont ceci n'est pas vrai : %1. Suppr l'enlève.</translation>
    </message>
    <message>
        <source>Only pictures of which this is true: %1. Delete removes it.</source>
        <translation>Seulement les images dont ceci est vrai : %1. Suppr l'enlève.</translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation>Filtre : pas %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre : %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FileTasks</name>
    <message>
        <source>The pasted picture could not be kept in "%1".</source>
        <translation>L'image collée n'a pas pu être gardée dans « %1 ».</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l'image</translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation>Enregistrer la planche</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>Open recipe from picture</source>
        <translation>Ouvrir la recette d'une image</translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <translation>Importer un dossier d'images</translation>
    </message>
    <message>
        <source>Add pictures by hand</source>
        <translation>Ajouter des images à la main</translation>
    </message>
    <message>
        <source>Work on a picture</source>
        <translation>Travailler sur une image</translation>
    </message>
    <message>
        <source>Presets and recipes (*.json)</source>
        <translation>Préréglages et recettes (*.json)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingBar</name>
    <message>
        <source>Pictures that are near enough</source>
        <translation>Images assez proches</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Score minimal</translation>
    </message>
    <message>
        <source>Pictures with a lower score are no neighbours. The hills show how many have which score.</source>
        <translation>Les images de score plus bas ne sont pas voisines. Les collines montrent combien d'images ont chaque score.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>Fold pictures that are nearly the same, so that each neighbour is another work</source>
        <translation>Regrouper les images presque identiques, pour que chaque voisin soit une autre œuvre</translation>
    </message>
    <message>
        <source>Find by…</source>
        <translation>Chercher par…</translation>
    </message>
    <message>
        <source>By what pictures are found, and which database counts how much</source>
        <translation>Par quoi les images sont trouvées, et combien chaque base compte</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pictures</source>
        <extracomment>All pictures that may be found: "of 138,240 pictures"</extracomment>
        <translation>
            <numerusform>sur %Ln image</numerusform>
            <numerusform>sur %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 from %3 on</source>
        <translation>environ %1 sur %2 à partir de %3</translation>
    </message>
    <message>
        <source>%1 of %2 from %3 on</source>
        <translation>%1 sur %2 à partir de %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingPopup</name>
    <message>
        <source>Each database has its share</source>
        <translation>Chaque base a sa part</translation>
    </message>
    <message>
        <source>How pictures are found</source>
        <translation>Comment les images sont trouvées</translation>
    </message>
    <message>
        <source>Find by</source>
        <translation>Chercher par</translation>
    </message>
    <message>
        <source>Fold above this likeness</source>
        <translation>Regrouper au-dessus de cette ressemblance</translation>
    </message>
    <message>
        <source>Pictures that are more alike than this count as the same work; at 1 nothing is folded.</source>
        <translation>Les images plus ressemblantes comptent comme la même œuvre ; à 1, rien n'est regroupé.</translation>
    </message>
    <message>
        <source>Of the neighbours each database gets its share, whatever its scores are</source>
        <translation>Chaque base reçoit sa part des voisins, quels que soient ses scores</translation>
    </message>
    <message>
        <source>Fold above</source>
        <translation>Regrouper au-dessus de</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Part de %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FoldedPopup</name>
    <message>
        <source>Pin as neighbour</source>
        <translation>Épingler comme voisin</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same</source>
        <translation>Images presque identiques</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same as %1</source>
        <translation>Images presque identiques à %1</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, score %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ForecastLine</name>
    <message>
        <source>What painting will take</source>
        <translation>Ce que la peinture demandera</translation>
    </message>
    <message>
        <source>too little memory</source>
        <translation>mémoire insuffisante</translation>
    </message>
    <message>
        <source>This painting needs about %1 more memory, and %2 are free. Close other programs; otherwise it is painted in smaller pieces, or not at all.</source>
        <translation>Cette peinture demande environ %1 de mémoire en plus, et %2 sont libres. Fermez d’autres programmes ; sinon elle sera peinte en plus petits morceaux, ou pas du tout.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>environ %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</source>
        <translation>
            <numerusform>%n image demandera environ %1 et au plus %2 de mémoire. La durée est estimée tant qu’aucune image n’a été peinte.</numerusform>
            <numerusform>%n images demanderont environ %1 et au plus %2 de mémoire. La durée est estimée tant qu’aucune image n’a été peinte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.</source>
        <translation>
            <numerusform>%n image demandera %1 et au plus %2 de mémoire, comme les précédentes sur cet ordinateur.</numerusform>
            <numerusform>%n images demanderont %1 et au plus %2 de mémoire, comme les précédentes sur cet ordinateur.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridAxisEdit</name>
    <message>
        <source>%1: which neighbour</source>
        <translation>%1 : quel voisin</translation>
    </message>
    <message>
        <source>%1: values</source>
        <translation>%1 : valeurs</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation>Nombre de voisins</translation>
    </message>
    <message>
        <source>Weight of a neighbour</source>
        <translation>Poids d'un voisin</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Check those that are to be compared.</source>
        <translation>Cochez celles à comparer.</translation>
    </message>
    <message>
        <source>Queries, parted by |.</source>
        <translation>Des requêtes, séparées par |.</translation>
    </message>
    <message>
        <source>Numbers, parted by commas; 1..6 are those from 1 to 6.</source>
        <translation>Des nombres, séparés par des virgules ; 1..6 sont ceux de 1 à 6.</translation>
    </message>
    <message>
        <source>Weights from 0 (left out) to 2 (as if it were there twice).</source>
        <translation>Des poids de 0 (exclu) à 2 (comme s'il y était deux fois).</translation>
    </message>
    <message>
        <source>Numbers from %1 to %2, parted by commas.</source>
        <translation>Des nombres de %1 à %2, séparés par des virgules.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridDialog</name>
    <message>
        <source>From &amp;left to right</source>
        <translation>De &amp;gauche à droite</translation>
    </message>
    <message>
        <source>From &amp;top to bottom</source>
        <translation>De &amp;haut en bas</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Commencer par</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Ce qui sera peint</translation>
    </message>
    <message>
        <source>&amp;Paint the grid</source>
        <translation>&amp;Peindre la grille</translation>
    </message>
    <message>
        <source>Say at least one value for each side.</source>
        <translation>Donnez au moins une valeur pour chaque côté.</translation>
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
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l'aide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryActions</name>
    <message>
        <source>Find all that drew &amp;on</source>
        <translation>Trouver tout ce qui est &amp;issu de</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Look through everything you have painted</source>
        <translation>Parcourir tout ce que vous avez peint</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;Chercher dans l'historique</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find pictures by their words, neighbours and settings</source>
        <translation>Trouver des images par leurs mots, voisins et réglages</translation>
    </message>
    <message>
        <source>Put on the &amp;table</source>
        <translation>Mettre sur la &amp;table</translation>
    </message>
    <message>
        <source>Show this picture large on the table</source>
        <translation>Montrer cette image en grand sur la table</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Compare the chosen pictures, two to nine</source>
        <translation>Comparer les images choisies, deux à neuf</translation>
    </message>
    <message>
        <source>Show &amp;lineage</source>
        <translation>Montrer la &amp;filiation</translation>
    </message>
    <message>
        <source>Show what this picture came from and what came of it</source>
        <translation>Montrer d'où vient cette image et ce qui en est venu</translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation>&amp;Filiation</translation>
    </message>
    <message>
        <source>Show or hide the lineage of the picture in sight</source>
        <translation>Montrer ou cacher la filiation de l'image affichée</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>Mettre à la cor&amp;beille</translation>
    </message>
    <message>
        <source>Move the chosen pictures to the bin; undo brings them back</source>
        <translation>Mettre les images choisies à la corbeille ; Annuler les ramène</translation>
    </message>
    <message>
        <source>Use this &amp;query</source>
        <translation>Utiliser cette &amp;requête</translation>
    </message>
    <message>
        <source>Take over the query alone</source>
        <translation>Reprendre la requête seule</translation>
    </message>
    <message>
        <source>Use these &amp;neighbours</source>
        <translation>Utiliser ces &amp;voisins</translation>
    </message>
    <message>
        <source>Pin the neighbours of this picture, with their weights</source>
        <translation>Épingler les voisins de cette image, avec leurs poids</translation>
    </message>
    <message>
        <source>Use these se&amp;ttings</source>
        <translation>Utiliser ces ré&amp;glages</translation>
    </message>
    <message>
        <source>Take over model and settings alone</source>
        <translation>Reprendre le modèle et les réglages seuls</translation>
    </message>
    <message>
        <source>&amp;History of this picture</source>
        <translation>&amp;Historique de cette image</translation>
    </message>
    <message>
        <source>Show everything that was painted with this picture</source>
        <translation>Montrer tout ce qui a été peint avec cette image</translation>
    </message>
    <message>
        <source>Side by &amp;side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>All next to each other</source>
        <translation>Toutes les unes à côté des autres</translation>
    </message>
    <message>
        <source>S&amp;lider</source>
        <translation>&amp;Volet</translation>
    </message>
    <message>
        <source>One over the other; the line between them is moved by mouse or Left and Right</source>
        <translation>L'une sur l'autre ; la souris ou Gauche et Droite déplacent la ligne entre elles</translation>
    </message>
    <message>
        <source>&amp;Flicker</source>
        <translation>&amp;Alterner</translation>
    </message>
    <message>
        <source>One in the place of the other; Space, Left, Right and 1 to 9 change them</source>
        <translation>L'une à la place de l'autre ; Espace, Gauche, Droite et 1 à 9 les changent</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Différence</translation>
    </message>
    <message>
        <source>How much each point differs from the first picture; Up and Down make it brighter or darker</source>
        <translation>Combien chaque point diffère de la première image ; Haut et Bas la rendent plus claire ou plus sombre</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>Seulement ce qui &amp;diffère</translation>
    </message>
    <message>
        <source>Leave out what all pictures have in common</source>
        <translation>Omettre ce que toutes les images ont en commun</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryDelegate</name>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryModel</name>
    <message>
        <source>%1, draft</source>
        <translation>%1, ébauche</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3, painted %4</source>
        <translation>Image %1 sur %2, %3, peinte le %4</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPage</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Everything painted</source>
        <translation>Tout ce qui a été peint</translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation>Lecture de votre historique…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search: storm artist:turner steps:25 rating:4.. -fog</source>
        <translation>Chercher : storm artist:turner steps:25 rating:4.. -fog</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l'historique</translation>
    </message>
    <message>
        <source>Words of the query, of neighbours and settings; query: artist: title: database: model: seed: rating: look in one place, a - before a word leaves out</source>
        <translation>Mots de la requête, des voisins et des réglages ; query: artist: title: database: model: seed: rating: cherchent à un seul endroit, un - devant un mot exclut</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Tout montrer de nouveau</translation>
    </message>
    <message>
        <source>What is amiss with the search</source>
        <translation>Ce qui ne va pas dans la recherche</translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>lecture %1 sur %2</translation>
    </message>
    <message>
        <source>Drew on %1</source>
        <translation>Issues de %1</translation>
    </message>
    <message>
        <source>Nothing has been painted with this picture yet.</source>
        <translation>Rien n'a encore été peint avec cette image.</translation>
    </message>
    <message>
        <source>Nothing in your history is what you search for.</source>
        <translation>Rien dans votre historique ne correspond.</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Aucune image n'a ces marques.</translation>
    </message>
    <message>
        <source>Nothing has been painted yet. Whatever you paint is kept here.</source>
        <translation>Rien n'a encore été peint. Tout ce que vous peignez est gardé ici.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 image sur %n choisie</numerusform>
            <numerusform>%1 images sur %n choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryStore</name>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryView</name>
    <message>
        <source>What you paint is kept here, newest first.</source>
        <translation>Ce que vous peignez est gardé ici, le plus récent d'abord.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ImportModelDialog</name>
    <message>
        <source>Store its numbers as float&amp;16, in half the space</source>
        <translation>Garder ses nombres en float&amp;16, dans la moitié de la place</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
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
        <translation>Un modèle qui peint</translation>
    </message>
    <message>
        <source>A CLIP encoder</source>
        <translation>Un encodeur CLIP</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Sorte</translation>
    </message>
    <message>
        <source>Con&amp;figuration</source>
        <translation>Con&amp;figuration</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml *.json)</source>
        <translation>Configurations (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vocabulaire</translation>
    </message>
    <message>
        <source>Vocabularies (*.txt *.bpe *.gz)</source>
        <translation>Vocabulaires (*.txt *.bpe *.gz)</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>&amp;Encodeur</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licence</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir : %1</translation>
    </message>
    <message>
        <source>Choose the file of weights that was published. Nothing in it is executed.</source>
        <translation>Choisissez le fichier de poids publié. Rien de ce qu'il contient n'est exécuté.</translation>
    </message>
    <message>
        <source>Choose the vocabulary that was published with it, bpe_simple_vocab_16e6.txt.gz for CLIP.</source>
        <translation>Choisissez le vocabulaire publié avec lui, bpe_simple_vocab_16e6.txt.gz pour CLIP.</translation>
    </message>
    <message>
        <source>Choose the configuration that was published with it, a YAML file.</source>
        <translation>Choisissez la configuration publiée avec lui, un fichier YAML.</translation>
    </message>
    <message>
        <source>Give it a name of letters or digits.</source>
        <translation>Donnez-lui un nom de lettres ou de chiffres.</translation>
    </message>
    <message>
        <source>There is a model of this name already; choose another one.</source>
        <translation>Il y a déjà un modèle de ce nom ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It becomes a model of your own; the file stays where it is.</source>
        <translation>Il devient un modèle à vous ; le fichier reste où il est.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::InspectorPanel</name>
    <message>
        <source>now %1</source>
        <translation>maintenant %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not among the neighbours now</source>
        <translation>pas parmi les voisins maintenant</translation>
    </message>
    <message>
        <source>now × %1</source>
        <translation>maintenant × %1</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Issu de</translation>
    </message>
    <message>
        <source>Among the neighbours now, but not drawn on</source>
        <translation>Parmi les voisins maintenant, mais n'a pas servi</translation>
    </message>
    <message>
        <source>Recipe of the picture in sight</source>
        <translation>Recette de l'image affichée</translation>
    </message>
    <message>
        <source>The recipe of the picture in sight appears here.</source>
        <translation>La recette de l'image affichée apparaît ici.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeepRuleList</name>
    <message>
        <source>Rules for what stays</source>
        <translation>Règles de ce qui reste</translation>
    </message>
    <message>
        <source>The first rule that prefers a picture decides. Alt and the arrow keys move a rule.</source>
        <translation>La première règle qui préfère une image décide. Alt et les flèches déplacent une règle.</translation>
    </message>
    <message>
        <source>Picked, not rejected</source>
        <translation>Retenues, non rejetées</translation>
    </message>
    <message>
        <source>Rated highest</source>
        <translation>La mieux notée</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>La plus grande</translation>
    </message>
    <message>
        <source>Most is known of it</source>
        <translation>La mieux connue</translation>
    </message>
    <message>
        <source>Its file is there</source>
        <translation>Son fichier est présent</translation>
    </message>
    <message>
        <source>Oldest file</source>
        <translation>Fichier le plus ancien</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Venue avec le programme</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Carry out any command by a few letters of its name</source>
        <translation>Exécuter toute commande à partir de quelques lettres de son nom</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+K</source>
        <translation>Ctrl+Alt+K</translation>
    </message>
    <message>
        <source>Choose which keys stand for which command</source>
        <translation>Choisir quelles touches déclenchent quelle commande</translation>
    </message>
    <message>
        <source>&amp;Save keys as pages…</source>
        <translation>&amp;Enregistrer les raccourcis en pages…</translation>
    </message>
    <message>
        <source>Write all keys into a PDF, to be printed</source>
        <translation>Écrire tous les raccourcis dans un PDF à imprimer</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>As it &amp;came</source>
        <translation>Comme à l'&amp;origine</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Changer les raccourcis</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Find by pressing its key</source>
        <translation>Chercher en appuyant sur la touche</translation>
    </message>
    <message>
        <source>Show all commands again</source>
        <translation>Montrer de nouveau toutes les commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Press another key for it</source>
        <translation>Appuyez sur une autre touche pour elle</translation>
    </message>
    <message>
        <source>A&amp;ll as they came</source>
        <translation>&amp;Toutes comme à l'origine</translation>
    </message>
    <message>
        <source>&amp;Save as pages…</source>
        <translation>&amp;Enregistrer en pages…</translation>
    </message>
    <message>
        <source>No command fits</source>
        <translation>Aucune commande ne convient</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Enlever %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucun raccourci</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>T&amp;ake it over</source>
        <translation>La &amp;reprendre</translation>
    </message>
    <message>
        <source>%1 stands for %2. Taking it over takes it away there.</source>
        <extracomment>%1 is a key, %2 names one or several commands.</extracomment>
        <translation>%1 vaut pour %2. La reprendre l'enlève là-bas.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyModel</name>
    <message>
        <source>No key</source>
        <translation>Aucun raccourci</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, changée</translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation>À l'origine : %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeySheet</name>
    <message>
        <source>Keys of Palimpsest</source>
        <translation>Raccourcis de Palimpsest</translation>
    </message>
    <message>
        <source>The keys could not be written to %1. Choose another folder.</source>
        <translation>Les raccourcis n'ont pas pu être écrits dans %1. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>Palimpsest speaks it from its next start on.</source>
        <translation>Palimpsest la parle à partir du prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LineagePanel</name>
    <message>
        <source>was the query</source>
        <translation>était la requête</translation>
    </message>
    <message>
        <source>was drawn on</source>
        <translation>en est issue</translation>
    </message>
    <message>
        <source>its recipe was taken over</source>
        <translation>sa recette a été reprise</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Filiation</translation>
    </message>
    <message>
        <source>Parent: %1</source>
        <extracomment>In the lineage, of a picture's parent: "its recipe was taken over"</extracomment>
        <translation>Parent : %1</translation>
    </message>
    <message>
        <source>For this picture it %1</source>
        <translation>Pour cette image, elle %1</translation>
    </message>
    <message>
        <source>This picture was made from nothing else, and nothing was made from it yet. Take over its recipe, its query or the picture itself, and paint: what comes of it is shown here.</source>
        <translation>Cette image n'est issue de rien d'autre, et rien n'en est encore issu. Reprenez sa recette, sa requête ou l'image elle-même, et peignez : ce qui en vient se montre ici.</translation>
    </message>
    <message>
        <source>The lineage of the picture in sight appears here.</source>
        <translation>La filiation de l'image affichée apparaît ici.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LogDialog</name>
    <message>
        <source>Only &amp;errors</source>
        <translation>Seulement les &amp;erreurs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Seulement les lignes avec ces mots</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Without names, words and places of yours</source>
        <translation>Sans vos noms, mots et lieux</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>Rien n'a encore été noté.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Aucune ligne n'est ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>File of the log</source>
        <translation>Fichier du journal</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LossCurve</name>
    <message>
        <source>How the loss falls</source>
        <translation>Comment la perte baisse</translation>
    </message>
    <message>
        <source>How wrong the model's guesses are: the line for the pictures that it learns, the dots for some that it never sees. When the dots rise again, it begins to learn the pictures by heart.</source>
        <translation>Combien le modèle se trompe : la ligne pour les images qu'il apprend, les points pour quelques-unes qu'il ne voit jamais. Quand les points remontent, il commence à apprendre les images par cœur.</translation>
    </message>
    <message>
        <source>The curve of the teaching appears here.</source>
        <translation>La courbe de l'apprentissage apparaît ici.</translation>
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
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases</translation>
    </message>
    <message>
        <source>Settings and recipe</source>
        <translation>Réglages et recette</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>The import was stopped. What is there is kept; importing the folder again continues.</source>
        <translation>L'importation a été arrêtée. Ce qui est là est gardé ; importer de nouveau le dossier la continue.</translation>
    </message>
    <message>
        <source>&amp;Back to the others</source>
        <translation>&amp;Retour aux autres</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>La &amp;regarder</translation>
    </message>
    <message>
        <source>The picture is not at %1 any more; its small copy is kept.</source>
        <translation>L'image n'est plus dans %1 ; sa petite copie est gardée.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>"Undo: Rate 12 pictures 4 stars"</extracomment>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · graine %3</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours from %1</source>
        <translation>
            <numerusform>%n voisin de %1</numerusform>
            <numerusform>%n voisins de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n image attend</numerusform>
            <numerusform>%n images attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added to %1.</source>
        <translation>
            <numerusform>%n image ajoutée à %1.</numerusform>
            <numerusform>%n images ajoutées à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n a été déplacée.</numerusform>
            <numerusform>%n ont été déplacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed and were taken anew.</source>
        <translation>
            <numerusform>%n a changé et a été reprise.</numerusform>
            <numerusform>%n ont changé et ont été reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone; their small pictures stay.</source>
        <translation>
            <numerusform>%n n'est plus là ; sa petite image reste.</numerusform>
            <numerusform>%n ne sont plus là ; leurs petites images restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, because their makers forbid data mining.</source>
        <translation>
            <numerusform>%n a été laissée, car son auteur interdit la fouille de données.</numerusform>
            <numerusform>%n ont été laissées, car leurs auteurs interdisent la fouille de données.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were seen only small.</source>
        <translation>
            <numerusform>%n n'a été vue qu'en petit.</numerusform>
            <numerusform>%n n'ont été vues qu'en petit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation>
            <numerusform>%n fichier n'a pas pu servir.</numerusform>
            <numerusform>%n fichiers n'ont pas pu servir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>%1 was made for another painter. It can be made again for this one; the old one stays.</source>
        <translation>%1 a été faite pour un autre peintre. Elle peut être refaite pour celui-ci ; l'ancienne reste.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>La refaire</translation>
    </message>
    <message>
        <source>About Palimpsest</source>
        <translation>À propos de Palimpsest</translation>
    </message>
    <message>
        <source>&lt;b&gt;Palimpsest %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Palimpsest %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Paint with a museum: the nearest pictures of a database that you choose guide the brush. Everything happens on this computer.</source>
        <translation>Peindre avec un musée : les images les plus proches d'une base de votre choix guident le pinceau. Tout se passe sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose two to nine pictures to compare: Ctrl and a click adds one to the others.</source>
        <translation>Choisissez deux à neuf images à comparer : Ctrl et un clic en ajoute une aux autres.</translation>
    </message>
    <message>
        <source>At most nine pictures can be compared; these are the first nine of %1.</source>
        <translation>Neuf images au plus se comparent ; voici les neuf premières sur %1.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Comme trouvées</translation>
    </message>
    <message>
        <source>As collected</source>
        <translation>Comme réunies</translation>
    </message>
    <message>
        <source>This query finds nothing now.</source>
        <translation>Cette requête ne trouve rien maintenant.</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet. Drop pictures onto its name.</source>
        <translation>Cette collection est encore vide. Déposez des images sur son nom.</translation>
    </message>
    <message>
        <source>Nearest to the query</source>
        <translation>Les plus proches de la requête</translation>
    </message>
    <message>
        <source>No picture here is what the query asks for.</source>
        <translation>Aucune image ici ne répond à la requête.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom :</translation>
    </message>
    <message numerus="yes">
        <source>New database of %n pictures</source>
        <translation>
            <numerusform>Nouvelle base de %n image</numerusform>
            <numerusform>Nouvelle base de %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message numerus="yes">
        <source>One database of %n</source>
        <translation>
            <numerusform>Une base à partir de %n</numerusform>
            <numerusform>Une base à partir de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the database %1 now.</source>
        <translation>
            <numerusform>%n image est maintenant dans la base %1.</numerusform>
            <numerusform>%n images sont maintenant dans la base %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is in the bin now; its pictures stay where they are.</source>
        <translation>%1 est maintenant dans la corbeille ; ses images restent où elles sont.</translation>
    </message>
    <message>
        <source>a sailing boat at sunset</source>
        <extracomment>The query of the very first start; every word must be known to the bundled painter.</extracomment>
        <translation>a sailing boat at sunset</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates are done with.</source>
        <translation>
            <numerusform>%n doublon est réglé.</numerusform>
            <numerusform>%n doublons sont réglés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Filiation</translation>
    </message>
    <message>
        <source>The whole recipe is on the desk.</source>
        <translation>Toute la recette est sur la table de travail.</translation>
    </message>
    <message>
        <source>The query is on the desk.</source>
        <translation>La requête est sur la table de travail.</translation>
    </message>
    <message>
        <source>The neighbours are pinned.</source>
        <translation>Les voisins sont épinglés.</translation>
    </message>
    <message>
        <source>The settings are on the desk.</source>
        <translation>Les réglages sont sur la table de travail.</translation>
    </message>
    <message>
        <source>The seed is on the desk.</source>
        <translation>La graine est sur la table de travail.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the bin.</source>
        <translation>
            <numerusform>%n image est dans la corbeille.</numerusform>
            <numerusform>%n images sont dans la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Partie de %1</translation>
    </message>
    <message>
        <source>Part of %1, %2</source>
        <translation>Partie de %1, %2</translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation>&amp;Retour à la carte</translation>
    </message>
    <message numerus="yes">
        <source>Use %n pictures as the query</source>
        <translation>
            <numerusform>Utiliser %n image comme requête</numerusform>
            <numerusform>Utiliser %n images comme requête</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 pictures nearest to the middle of the %2 chosen ones are the query now.</source>
        <translation>Les %1 images les plus proches du milieu des %2 choisies sont maintenant la requête.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" stands on the shelf with %n pictures.</source>
        <translation>
            <numerusform>« %1 » est sur l'étagère avec %n image.</numerusform>
            <numerusform>« %1 » est sur l'étagère avec %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paint with it</source>
        <translation>Peindre avec elle</translation>
    </message>
    <message numerus="yes">
        <source>The collection "%1" holds %n pictures.</source>
        <translation>
            <numerusform>La collection « %1 » contient %n image.</numerusform>
            <numerusform>La collection « %1 » contient %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back what was excluded</source>
        <translation>Reprendre ce qui était exclu</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n pictures</source>
        <translation>
            <numerusform>Exclure %n image</numerusform>
            <numerusform>Exclure %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 carries the recipe that it was painted by.</source>
        <translation>%1 porte la recette par laquelle elle a été peinte.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>The copied picture</source>
        <translation>L'image copiée</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>Exclure %1</translation>
    </message>
    <message>
        <source>This picture has no tags yet. T gives it some, in the view of the database.</source>
        <translation>Cette image n'a pas encore de mots-clés. T lui en donne, dans la vue de la base.</translation>
    </message>
    <message>
        <source>Exclude "%1"</source>
        <translation>Exclure « %1 »</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards, so that there is something to paint.</source>
        <translation>Tirez un bord de l'image vers l'extérieur, pour qu'il y ait quelque chose à peindre.</translation>
    </message>
    <message>
        <source>There is no picture to work on yet.</source>
        <translation>Il n'y a pas encore d'image sur laquelle travailler.</translation>
    </message>
    <message>
        <source>The teaching was stopped. What was learned is kept; Teach goes on with it.</source>
        <translation>L'apprentissage a été arrêté. Ce qui est appris est gardé ; Former le continue.</translation>
    </message>
    <message>
        <source>"%1" is taught.</source>
        <translation>« %1 » est formé.</translation>
    </message>
    <message>
        <source>Teaching "%1", minutes</source>
        <translation>Apprentissage de « %1 », minutes</translation>
    </message>
    <message>
        <source>Choose a database: it decides the style.</source>
        <translation>Choisissez une base : elle décide du style.</translation>
    </message>
    <message>
        <source>Say what you would like to see, in words or with pictures.</source>
        <translation>Dites ce que vous voulez voir, en mots ou en images.</translation>
    </message>
    <message>
        <source>The nearest pictures of the database guide what is painted. Pin them, leave them out, weigh them.</source>
        <translation>Les images les plus proches de la base guident la peinture. Épinglez-les, excluez-les, pesez-les.</translation>
    </message>
    <message>
        <source>Ctrl+Enter paints here. Ctrl+S saves, Ctrl+Shift+E exports with credits.</source>
        <translation>Ctrl+Entrée peint ici. Ctrl+S enregistre, Ctrl+Maj+E exporte avec les crédits.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapChoiceBar</name>
    <message>
        <source>Chosen pictures</source>
        <translation>Images choisies</translation>
    </message>
    <message>
        <source>Use as query</source>
        <translation>Utiliser comme requête</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Nouvelle base…</translation>
    </message>
    <message>
        <source>Make a database of these pictures, without copying any</source>
        <translation>Faire une base de ces images, sans en copier aucune</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>Keep these pictures as a collection</source>
        <translation>Garder ces images comme collection</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Pass over these pictures when neighbours are looked for</source>
        <translation>Ignorer ces images dans la recherche de voisins</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Show the database with these pictures selected</source>
        <translation>Montrer la base avec ces images sélectionnées</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>Ne rien choisir (Échap)</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Nom de la base</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>La faire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures chosen</source>
        <translation>
            <numerusform>%Ln image choisie</numerusform>
            <numerusform>%Ln images choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for pictures like the mean of these</source>
        <translation>Chercher des images comme la moyenne de celles-ci</translation>
    </message>
    <message numerus="yes">
        <source>Look for pictures like the mean of the %Ln that lie nearest to the middle</source>
        <translation>
            <numerusform>Chercher des images comme la moyenne de la %Ln la plus proche du milieu</numerusform>
            <numerusform>Chercher des images comme la moyenne des %Ln les plus proches du milieu</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Nom de la collection :</translation>
    </message>
    <message>
        <source>Name of the database:</source>
        <translation>Nom de la base :</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapPanel</name>
    <message>
        <source>Map of the database</source>
        <translation>Carte de la base</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Database on the map</source>
        <translation>Base sur la carte</translation>
    </message>
    <message>
        <source>Which of the databases in use is shown</source>
        <translation>Laquelle des bases utilisées est montrée</translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation>État de la carte</translation>
    </message>
    <message>
        <source>Let the pictures that are passed over be found again</source>
        <translation>Laisser trouver de nouveau les images ignorées</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Show where the query lies: in the middle of its neighbours</source>
        <translation>Montrer où se trouve la requête : au milieu de ses voisins</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Show the neighbours of the query</source>
        <translation>Montrer les voisins de la requête</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Peint</translation>
    </message>
    <message>
        <source>Show what was painted, amid the pictures that it was drawn on</source>
        <translation>Montrer ce qui a été peint, parmi les images dont c'est issu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over: take back</source>
        <translation>
            <numerusform>%Ln ignorée : reprendre</numerusform>
            <numerusform>%Ln ignorées : reprendre</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the database…</source>
        <translation>Lecture de la base…</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Cette base est vide. Importez-y un dossier, et ses images apparaîtront ici.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Stop arranging the map; it stays as it is now</source>
        <translation>Arrêter de ranger la carte ; elle reste telle quelle</translation>
    </message>
    <message>
        <source>Arrange the map so that near pictures lie near each other</source>
        <translation>Ranger la carte pour que les images proches se côtoient</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · arranging, %2 %</source>
        <translation>%1 · rangement, %2 %</translation>
    </message>
    <message>
        <source>%1 · what is alike lies close together</source>
        <translation>%1 · ce qui se ressemble est proche</translation>
    </message>
    <message>
        <source>%1 · by their main differences</source>
        <translation>%1 · selon leurs différences principales</translation>
    </message>
    <message>
        <source>The map is arranged.</source>
        <translation>La carte est ordonnée.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapView</name>
    <message>
        <source>No picture is current. Alt and the arrow keys go to one.</source>
        <translation>Aucune image n'est courante. Alt et les flèches vont à une.</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many pictures stand behind one</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Painted: %1</source>
        <translation>Peinte : %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelActions</name>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+L</source>
        <translation>Ctrl+Alt+L</translation>
    </message>
    <message>
        <source>See, import, verify and remove the models to paint with</source>
        <translation>Voir, importer, vérifier et retirer les modèles qui peignent</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Peindre avec lui</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Montrer dans le gestionnaire de &amp;fichiers</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>Mettre à la cor&amp;beille…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>"%1" is installed. The SHA-256 of its checkpoint is %2.</source>
        <translation>« %1 » est installé. Le SHA-256 de son checkpoint est %2.</translation>
    </message>
    <message>
        <source>The SHA-256 of "%1" was recorded.</source>
        <translation>Le SHA-256 de « %1 » a été enregistré.</translation>
    </message>
    <message>
        <source>"%1" lies in the bin.</source>
        <translation>« %1 » est dans la corbeille.</translation>
    </message>
    <message>
        <source>&amp;Record SHA-256</source>
        <translation>Enregistrer le SHA-25&amp;6</translation>
    </message>
    <message>
        <source>It came with the program and cannot be removed.</source>
        <translation>Il est venu avec le programme et ne peut être retiré.</translation>
    </message>
    <message>
        <source>It is being painted with; choose another model first.</source>
        <translation>Il sert en ce moment ; choisissez d'abord un autre modèle.</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Move the model "%1" to the bin?</source>
        <translation>Mettre le modèle « %1 » à la corbeille ?</translation>
    </message>
    <message>
        <source>Pictures that were painted with it stay, but cannot be painted again without it.</source>
        <translation>Les images peintes avec lui restent, mais ne peuvent être repeintes sans lui.</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;Mettre à la corbeille</translation>
    </message>
    <message>
        <source>What is known of the model</source>
        <translation>Ce que l'on sait du modèle</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MorphDialog</name>
    <message>
        <source>Morph</source>
        <translation>Métamorphose</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Ce qui sera peint</translation>
    </message>
    <message>
        <source>Paint the &amp;way</source>
        <translation>Peindre le &amp;chemin</translation>
    </message>
    <message>
        <source>%1: words</source>
        <translation>%1 : mots</translation>
    </message>
    <message>
        <source>The words there</source>
        <translation>Les mots là-bas</translation>
    </message>
    <message>
        <source>%1: database</source>
        <translation>%1 : base</translation>
    </message>
    <message>
        <source>Say the words that it goes to, or comes from.</source>
        <translation>Dites les mots vers lesquels on va, ou d'où l'on vient.</translation>
    </message>
    <message>
        <source>Both ends are the same; choose another one.</source>
        <translation>Les deux bouts sont les mêmes ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Finding the neighbours of both ends…</source>
        <translation>Recherche des voisins des deux bouts…</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourDelegate</name>
    <message>
        <source>+%1 alike</source>
        <extracomment>Pictures that are nearly the same as this one and stand behind it.</extracomment>
        <translation>+%1 semblables</translation>
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
        <translation>Déplacer le voisin</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>ajoutée à la main</translation>
    </message>
    <message>
        <source>picture gone</source>
        <translation>image disparue</translation>
    </message>
    <message>
        <source>no data mining</source>
        <translation>fouille interdite</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licence %1</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>très proche</translation>
    </message>
    <message>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>vague</translation>
    </message>
    <message>
        <source>far</source>
        <translation>lointaine</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclue</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>trouvée</translation>
    </message>
    <message numerus="yes">
        <source>Pin %n neighbours</source>
        <translation>
            <numerusform>Épingler %n voisin</numerusform>
            <numerusform>Épingler %n voisins</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin neighbour</source>
        <translation>Épingler le voisin</translation>
    </message>
    <message>
        <source>Unpin neighbour</source>
        <translation>Détacher le voisin</translation>
    </message>
    <message>
        <source>Exclude neighbour</source>
        <translation>Exclure le voisin</translation>
    </message>
    <message>
        <source>Take neighbour back</source>
        <translation>Reprendre le voisin</translation>
    </message>
    <message>
        <source>Weigh neighbour</source>
        <translation>Peser le voisin</translation>
    </message>
    <message numerus="yes">
        <source>%n alike behind it</source>
        <translation>
            <numerusform>%n semblable derrière</numerusform>
            <numerusform>%n semblables derrière</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is not where it was; this is its small copy.</source>
        <translation>L'image n'est plus où elle était ; voici sa petite copie.</translation>
    </message>
    <message>
        <source>Its maker has forbidden data mining.</source>
        <translation>Son auteur a interdit la fouille de données.</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence : %1</translation>
    </message>
    <message>
        <source>Its licence allows no works made from it.</source>
        <translation>Sa licence ne permet pas d'œuvres dérivées.</translation>
    </message>
    <message>
        <source>Score %1, weight %2, %3</source>
        <translation>Score %1, poids %2, %3</translation>
    </message>
    <message>
        <source>For this database that is %1.</source>
        <extracomment>How near a picture is, compared with the others of its database: "close"</extracomment>
        <translation>Pour cette base, c'est %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures that are nearly the same stand behind it.</source>
        <translation>
            <numerusform>%n image presque identique est derrière elle.</numerusform>
            <numerusform>%n images presque identiques sont derrière elle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the last picture: %1 %</source>
        <translation>Part de la dernière image : %1 %</translation>
    </message>
    <message>
        <source>Neighbour %1 of %2, %3, %4, weight %5</source>
        <extracomment>Read aloud: "Neighbour 3 of 8, Monet, Water Lilies, pinned, weight 1.2"; %3 is artist and title</extracomment>
        <translation>Voisin %1 sur %2, %3, %4, poids %5</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourStrip</name>
    <message>
        <source>P pins · X excludes · ↑ ↓ weight</source>
        <translation>P épingle · X exclut · ↑ ↓ poids</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>The pictures that guide the next painting</source>
        <translation>Les images qui guident la prochaine peinture</translation>
    </message>
    <message>
        <source>The pictures that guide the painting appear here. Choose a database on the left, or drop a picture.</source>
        <translation>Les images qui guident la peinture apparaissent ici. Choisissez une base à gauche, ou déposez une image.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PalettePopup</name>
    <message>
        <source>Colours to look for</source>
        <translation>Couleurs à chercher</translation>
    </message>
    <message>
        <source>Look for pictures with these colours, up to five:</source>
        <translation>Chercher des images avec ces couleurs, cinq au plus :</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Une autre…</translation>
    </message>
    <message>
        <source>A colour to look for</source>
        <translation>Une couleur à chercher</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ParamPanel</name>
    <message>
        <source>Back to the default</source>
        <translation>Retour à la valeur par défaut</translation>
    </message>
    <message>
        <source>%1 back to the default</source>
        <translation>%1 : retour à la valeur par défaut</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetActions</name>
    <message>
        <source>Save as &amp;preset…</source>
        <translation>Enregistrer comme &amp;préréglage…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Keep all settings under a name, with query and neighbours if you like</source>
        <translation>Garder tous les réglages sous un nom, avec requête et voisins si vous voulez</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>&amp;Gérer les préréglages…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Use, rename, hand on and delete presets</source>
        <translation>Utiliser, renommer, transmettre et supprimer des préréglages</translation>
    </message>
    <message>
        <source>&amp;Use a preset</source>
        <translation>&amp;Utiliser un préréglage</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetTasks</name>
    <message>
        <source>Presets (*.json)</source>
        <translation>Préréglages (*.json)</translation>
    </message>
    <message>
        <source>The preset "%1" is on the desk.</source>
        <translation>Le préréglage « %1 » est sur la table de travail.</translation>
    </message>
    <message>
        <source>Use the rest</source>
        <translation>Utiliser le reste</translation>
    </message>
    <message>
        <source>My preset</source>
        <translation>Mon préréglage</translation>
    </message>
    <message>
        <source>My preset %1</source>
        <translation>Mon préréglage %1</translation>
    </message>
    <message>
        <source>The preset "%1" is kept.</source>
        <translation>Le préréglage « %1 » est gardé.</translation>
    </message>
    <message>
        <source>Delete the preset "%1"</source>
        <translation>Supprimer le préréglage « %1 »</translation>
    </message>
    <message>
        <source>The preset "%1" was deleted.</source>
        <translation>Le préréglage « %1 » a été supprimé.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Exporter le préréglage</translation>
    </message>
    <message>
        <source>The preset was written to %1.</source>
        <translation>Le préréglage a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importer des préréglages</translation>
    </message>
    <message>
        <source>The preset "%1" is among yours now.</source>
        <translation>Le préréglage « %1 » est maintenant parmi les vôtres.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L'utiliser</translation>
    </message>
    <message>
        <source>The preset "%1" needs what is not on this computer: %2. The rest would go with what is on the desk.</source>
        <translation>Le préréglage « %1 » demande ce qui n'est pas sur cet ordinateur : %2. Le reste irait avec ce qui est sur la table.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetsDialog</name>
    <message>
        <source>Nothing is kept yet. Save the settings on the desk as a preset, or drop a preset or recipe file here.</source>
        <translation>Rien n'est encore gardé. Enregistrez les réglages de la table de travail comme préréglage, ou déposez ici un fichier de préréglage ou de recette.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qu'il contient</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Ce qui n'a pas pu se faire</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryBar</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Kind of query</source>
        <translation>Type de requête</translation>
    </message>
    <message>
        <source>Words are taken as they stand; a class such as "cat" is asked for as "An image of a cat."</source>
        <translation>Les mots sont pris tels quels ; une classe comme "cat" est demandée comme "An image of a cat."</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Look for colours</source>
        <translation>Chercher des couleurs</translation>
    </message>
    <message>
        <source>Words, or more: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</source>
        <translation>Des mots, ou plus : storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>et…</translation>
    </message>
    <message>
        <source>A class, such as lighthouse</source>
        <translation>Une classe, comme lighthouse</translation>
    </message>
    <message>
        <source>What shall be painted? Type words, drop or paste a picture</source>
        <translation>Que peindre ? Écrivez des mots, déposez ou collez une image</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryChip</name>
    <message>
        <source>More of it</source>
        <translation>Davantage</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Turn its sign</source>
        <translation>Inverser son signe</translation>
    </message>
    <message>
        <source>Only a part of it…</source>
        <translation>Seulement une partie…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source> (part)</source>
        <translation> (partie)</translation>
    </message>
    <message>
        <source>%1, weight %2. Up and Down change the weight, Delete removes it.</source>
        <translation>%1, poids %2. Haut et Bas changent le poids, Suppr l'enlève.</translation>
    </message>
    <message>
        <source>Part of the query: %1, weight %2</source>
        <translation>Partie de la requête : %1, poids %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryExtras</name>
    <message>
        <source>Colours count:</source>
        <translation>Les couleurs comptent :</translation>
    </message>
    <message>
        <source>How much the colours count beside the rest</source>
        <translation>Combien les couleurs comptent à côté du reste</translation>
    </message>
    <message>
        <source>Left: what is in the picture counts alone. Right: its colours count alone.</source>
        <translation>À gauche : seul compte ce que montre l'image. À droite : seules comptent ses couleurs.</translation>
    </message>
    <message>
        <source>What could not be read of the query</source>
        <translation>Ce qui n'a pas pu être lu de la requête</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueActions</name>
    <message>
        <source>Pre&amp;views</source>
        <translation>A&amp;perçus</translation>
    </message>
    <message>
        <source>Paint ne&amp;xt</source>
        <translation>Peindre en&amp;suite</translation>
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
        <translation>Peindre ceci avant tout ce qui attend</translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation>&amp;Suspendre la file</translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation>Ctrl+Alt+P</translation>
    </message>
    <message>
        <source>Finish the picture that is being painted and begin no other, or go on</source>
        <translation>Finir l'image en cours et n'en commencer aucune autre, ou continuer</translation>
    </message>
    <message>
        <source>Stop and &amp;empty the queue</source>
        <translation>Arrêter et &amp;vider la file</translation>
    </message>
    <message>
        <source>Shift+Escape</source>
        <translation>Shift+Escape</translation>
    </message>
    <message>
        <source>Stop what is being painted and take out all that waits</source>
        <translation>Arrêter ce qui se peint et retirer tout ce qui attend</translation>
    </message>
    <message>
        <source>&amp;Go on at the start</source>
        <translation>&amp;Continuer au démarrage</translation>
    </message>
    <message>
        <source>What was left waiting is painted as soon as the program is started</source>
        <translation>Ce qui attendait encore est peint dès que le programme démarre</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;File d'attente</translation>
    </message>
    <message>
        <source>Show or hide what is being painted and what waits</source>
        <translation>Montrer ou cacher ce qui se peint et ce qui attend</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>En &amp;tête</translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation>Alt+Home</translation>
    </message>
    <message>
        <source>Paint it before all others</source>
        <translation>La peindre avant toutes les autres</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Let it overtake the one before it</source>
        <translation>La laisser passer devant la précédente</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus tar&amp;d</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Let the next one overtake it</source>
        <translation>Laisser la suivante passer devant</translation>
    </message>
    <message>
        <source>&amp;Change it…</source>
        <translation>La &amp;modifier…</translation>
    </message>
    <message>
        <source>Take it onto the desk, to be changed; the queue passes over it until then</source>
        <translation>La prendre sur la table de travail, pour la modifier ; la file la saute jusque-là</translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation>La &amp;retirer</translation>
    </message>
    <message>
        <source>Take it out of the queue; what is being painted is stopped</source>
        <translation>La retirer de la file ; ce qui se peint est arrêté</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>La re&amp;mettre</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Return</source>
        <translation>Ctrl+Alt+Return</translation>
    </message>
    <message>
        <source>Put what is on the desk into the place of the waiting picture</source>
        <translation>Mettre ce qui est sur la table de travail à la place de l'image en attente</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>La &amp;laisser</translation>
    </message>
    <message>
        <source>Leave the waiting picture as it was</source>
        <translation>Laisser l'image en attente comme elle était</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucun</translation>
    </message>
    <message>
        <source>With &amp;every step</source>
        <translation>À &amp;chaque étape</translation>
    </message>
    <message>
        <source>With every &amp;%1. step</source>
        <translation>Toutes les &amp;%1 étapes</translation>
    </message>
    <message>
        <source>How often the picture is shown while it is being painted</source>
        <translation>À quel rythme l'image est montrée pendant qu'elle se peint</translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation>&amp;Reprendre la file</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
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
        <translation>Commence</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · encore %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>En modification</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Ready in %1</source>
        <translation>Prête dans %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDesk</name>
    <message>
        <source>Take a picture out of the queue</source>
        <translation>Retirer une image de la file</translation>
    </message>
    <message numerus="yes">
        <source>Take %n pictures out of the queue</source>
        <translation>
            <numerusform>Retirer %n image de la file</numerusform>
            <numerusform>Retirer %n images de la file</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a picture in the queue</source>
        <translation>Déplacer une image dans la file</translation>
    </message>
    <message numerus="yes">
        <source>Move %n pictures in the queue</source>
        <translation>
            <numerusform>Déplacer %n image dans la file</numerusform>
            <numerusform>Déplacer %n images dans la file</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a waiting picture</source>
        <translation>Modifier une image en attente</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · graine %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDock</name>
    <message>
        <source>Queue</source>
        <translation>File d'attente</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still waiting from the last time.</source>
        <translation>
            <numerusform>%n image attend encore de la dernière fois.</numerusform>
            <numerusform>%n images attendent encore de la dernière fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused; %n pictures wait.</source>
        <translation>
            <numerusform>La file est suspendue ; %n image attend.</numerusform>
            <numerusform>La file est suspendue ; %n images attendent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were put into the queue.</source>
        <translation>
            <numerusform>%n image a été mise dans la file.</numerusform>
            <numerusform>%n images ont été mises dans la file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueKeeper</name>
    <message>
        <source>Another Palimpsest is painting the queue. What is painted here is not kept in it.</source>
        <translation>Un autre Palimpsest peint la file. Ce qui est peint ici n'y est pas gardé.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueModel</name>
    <message>
        <source>being painted, step %1 of %2</source>
        <translation>se peint, étape %1 sur %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>s'arrête</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>en modification</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3, %4, %5</source>
        <extracomment>"Picture 2 of 7: a lighthouse, Woodcut · seed 7, waiting"</extracomment>
        <translation>Image %1 sur %2 : %3, %4, %5</translation>
    </message>
    <message>
        <source>, ready in %1</source>
        <translation>, prête dans %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueuePanel</name>
    <message>
        <source>Nothing waits. What you paint while a picture is being painted lines up here.</source>
        <translation>Rien n'attend. Ce que vous peignez pendant qu'une image se peint se range ici.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d'attente</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>État de la file</translation>
    </message>
    <message>
        <source>Picture that is being changed</source>
        <translation>Image en modification</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien n'attend</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n image attend</numerusform>
            <numerusform>%n images attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>On the desk to be changed: %1, %2</source>
        <translation>Sur la table de travail, à modifier : %1, %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RefusalSheet</name>
    <message>
        <source>Files that could not be used</source>
        <translation>Fichiers qui n'ont pas pu servir</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in %1.</source>
        <translation>
            <numerusform>%n fichier n'est pas dans %1.</numerusform>
            <numerusform>%n fichiers ne sont pas dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ReportActions</name>
    <message>
        <source>Show the &amp;log</source>
        <translation>Montrer le &amp;journal</translation>
    </message>
    <message>
        <source>Show what the program wrote down</source>
        <translation>Montrer ce que le programme a noté</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copier le ra&amp;pport</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault, without names, words and places of yours</source>
        <translation>Copier ce qui aide à trouver une faute, sans vos noms, mots et lieux</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ResultModel</name>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd'hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Surprise</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Read aloud: "Picture 3 of 1,240, a lighthouse, painted Thursday, 26 November 2026 14:32"</extracomment>
        <translation>Image %1 sur %2</translation>
    </message>
    <message>
        <source>painted %1</source>
        <translation>peinte le %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchActions</name>
    <message>
        <source>&amp;Work on this picture</source>
        <translation>&amp;Travailler sur cette image</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Paint parts of the picture in sight anew, let its canvas grow, or enlarge it</source>
        <translation>Repeindre des parties de l'image affichée, prolonger sa toile, ou l'agrandir</translation>
    </message>
    <message>
        <source>Work on a picture of &amp;yours…</source>
        <translation>Travailler sur une image à &amp;vous…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+E</source>
        <translation>Ctrl+Alt+E</translation>
    </message>
    <message>
        <source>Paint over a photograph or a drawing</source>
        <translation>Peindre sur une photo ou un dessin</translation>
    </message>
    <message>
        <source>&amp;Go on with the last one</source>
        <translation>&amp;Continuer avec la dernière</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>Back to the picture that was worked on last, with what was marked</source>
        <translation>Retour à la dernière image travaillée, avec ce qui était marqué</translation>
    </message>
    <message>
        <source>&amp;Repaint</source>
        <translation>&amp;Repeindre</translation>
    </message>
    <message>
        <source>Mark what is painted anew; with nothing marked the whole picture is</source>
        <translation>Marquez ce qui est repeint ; sans marque, c'est toute l'image</translation>
    </message>
    <message>
        <source>Gr&amp;ow</source>
        <translation>Pr&amp;olonger</translation>
    </message>
    <message>
        <source>Let the canvas grow and paint what is new of it</source>
        <translation>Prolonger la toile et peindre ce qui est neuf</translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Make the picture larger and paint it finer</source>
        <translation>Agrandir l'image et la peindre plus fin</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>Go&amp;mme</translation>
    </message>
    <message>
        <source>The brush takes away what is marked</source>
        <translation>Le pinceau enlève les marques</translation>
    </message>
    <message>
        <source>&amp;Unmark all</source>
        <translation>&amp;Effacer les marques</translation>
    </message>
    <message>
        <source>Mark the re&amp;st</source>
        <translation>Marquer le re&amp;ste</translation>
    </message>
    <message>
        <source>What is marked is not, and the other way round</source>
        <translation>Ce qui est marqué ne l'est plus, et inversement</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>Comme a&amp;vant</translation>
    </message>
    <message>
        <source>Mark what was marked in the last picture of this size</source>
        <translation>Marquer ce qui l'était dans la dernière image de cette taille</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pinceau plus petit</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinceau plus grand</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peindre</translation>
    </message>
    <message>
        <source>Paint it (Ctrl+Enter)</source>
        <translation>Peindre (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPage</name>
    <message>
        <source>Mark a part</source>
        <translation>Marquer une partie</translation>
    </message>
    <message>
        <source>Grow the canvas</source>
        <translation>Prolonger la toile</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Effacer les marques</translation>
    </message>
    <message>
        <source>Mark the rest</source>
        <translation>Marquer le reste</translation>
    </message>
    <message>
        <source>Mark as before</source>
        <translation>Marquer comme avant</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 % of the picture is painted anew; the rest stays to the pixel.</source>
        <translation>%1 % de l'image est repeint ; le reste demeure au pixel près.</translation>
    </message>
    <message>
        <source>Nothing is marked, so the whole picture is painted over.</source>
        <translation>Rien n'est marqué, toute l'image est donc repeinte.</translation>
    </message>
    <message>
        <source>The picture becomes %1.</source>
        <translation>L'image devient %1.</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards.</source>
        <translation>Tirez un bord de l'image vers l'extérieur.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPanel</name>
    <message>
        <source>Only enlarged; nothing is painted.</source>
        <translation>Seulement agrandie ; rien n'est peint.</translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation>L'image reste telle quelle.</translation>
    </message>
    <message>
        <source>Shapes stay; strokes and grain are new.</source>
        <translation>Les formes restent ; traits et grain sont neufs.</translation>
    </message>
    <message>
        <source>The arrangement stays; much is new.</source>
        <translation>La disposition reste ; beaucoup est neuf.</translation>
    </message>
    <message>
        <source>Only colours and large shapes stay.</source>
        <translation>Seules les couleurs et grandes formes restent.</translation>
    </message>
    <message>
        <source>Hardly anything of it stays.</source>
        <translation>Il n'en reste presque rien.</translation>
    </message>
    <message>
        <source>Work on the picture</source>
        <translation>Travailler sur l'image</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinceau</translation>
    </message>
    <message>
        <source>How wide the brush is, in pixels of the picture. [ and ] change it, too.</source>
        <translation>Largeur du pinceau, en pixels de l'image. [ et ] la changent aussi.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Grow on</source>
        <translation>Prolonger de</translation>
    </message>
    <message>
        <source>By how much the canvas grows. Its edges can be dragged, too.</source>
        <translation>De combien la toile s'étend. Ses bords se tirent aussi.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Agrandissement</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>By which factor both sides grow.</source>
        <translation>De quel facteur les deux côtés sont agrandis.</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Repeint</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Painted &amp;anew</source>
        <translation>Repei&amp;nt</translation>
    </message>
    <message>
        <source>How much of what is there is lost before the painting begins.</source>
        <translation>Combien de ce qui est là se perd avant que la peinture commence.</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Bord adouci</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>Bord a&amp;douci</translation>
    </message>
    <message>
        <source>Over how many pixels inside its edge the new part fades in. What is outside never changes.</source>
        <translation>Sur combien de pixels, à l'intérieur de son bord, la partie neuve apparaît. Ce qui est dehors ne change jamais.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>&amp;Guidage</translation>
    </message>
    <message>
        <source>How strongly neighbours and words pull. Strong guidance paints a second subject beside the picture.</source>
        <translation>Combien voisins et mots tirent. Un guidage fort peint un second sujet à côté de l'image.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Found for this part</source>
        <translation>Trouvés pour cette partie</translation>
    </message>
    <message>
        <source>Those on the strip</source>
        <translation>Ceux de la bande</translation>
    </message>
    <message>
        <source>Those it was painted with</source>
        <translation>Ceux dont elle est issue</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Voisins</translation>
    </message>
    <message>
        <source>Which pictures guide it: the nearest to what is marked and to the words, those on the strip, or those that the picture was painted with.</source>
        <translation>Quelles images la guident : les plus proches de ce qui est marqué et des mots, celles de la bande, ou celles dont l'image est issue.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchView</name>
    <message>
        <source>Picture that is worked on</source>
        <translation>Image sur laquelle on travaille</translation>
    </message>
    <message>
        <source>%1 % of it is marked</source>
        <translation>%1 % en est marqué</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Rien n'est marqué</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SampleStrip</name>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>The same pictures, painted before the teaching and now.</source>
        <translation>Les mêmes images, peintes avant l'apprentissage et maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n échantillon</numerusform>
            <numerusform>%n échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples, before and now, appear here.</source>
        <translation>Des échantillons, avant et maintenant, apparaissent ici.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SavePresetDialog</name>
    <message>
        <source>The &amp;query</source>
        <translation>La &amp;requête</translation>
    </message>
    <message>
        <source>The &amp;neighbours, pinned</source>
        <translation>Les &amp;voisins, épinglés</translation>
    </message>
    <message>
        <source>The &amp;seed</source>
        <translation>La &amp;graine</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Settings, databases and model are kept. Keep also:</source>
        <translation>Réglages, bases et modèle sont gardés. Garder aussi :</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Re&amp;mplacer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>The preset "%1" is replaced.</source>
        <translation>Le préréglage « %1 » est remplacé.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SentenceBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur : %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Session</name>
    <message>
        <source>Use a recipe</source>
        <translation>Utiliser une recette</translation>
    </message>
    <message>
        <source>Use a query</source>
        <translation>Utiliser une requête</translation>
    </message>
    <message>
        <source>Use neighbours</source>
        <translation>Utiliser des voisins</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Utiliser des réglages</translation>
    </message>
    <message>
        <source>Use a seed</source>
        <translation>Utiliser une graine</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Avec elle</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sans elle</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>This picture was painted with the database "%1", which is not on this computer. Its neighbours are listed, but cannot be used until the database is there.</source>
        <translation>Cette image a été peinte avec la base « %1 », qui n'est pas sur cet ordinateur. Ses voisins sont nommés, mais ne peuvent servir tant que la base n'est pas là.</translation>
    </message>
    <message>
        <source>the model "%1"</source>
        <translation>le modèle « %1 »</translation>
    </message>
    <message>
        <source>the database "%1"</source>
        <translation>la base « %1 »</translation>
    </message>
    <message>
        <source>the picture "%1"</source>
        <translation>l'image « %1 »</translation>
    </message>
    <message>
        <source>Use the preset "%1"</source>
        <translation>Utiliser le préréglage « %1 »</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SettingsPanel</name>
    <message>
        <source>Keep this seed</source>
        <translation>Garder cette graine</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Which model paints. Teach makes more of them.</source>
        <translation>Quel modèle peint. Former en fait d'autres.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>Guidé par</translation>
    </message>
    <message>
        <source>Words and neighbours</source>
        <translation>Mots et voisins</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Mots seulement</translation>
    </message>
    <message>
        <source>Neighbours only</source>
        <translation>Voisins seulement</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Voisins</translation>
    </message>
    <message>
        <source>How many pictures of the database guide each painting.</source>
        <translation>Combien d'images de la base guident chaque peinture.</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>How many pictures are painted at a time, each with a seed of its own.</source>
        <translation>Combien d'images sont peintes à la fois, chacune avec sa graine.</translation>
    </message>
    <message>
        <source>&amp;Guided by</source>
        <translation>G&amp;uidé par</translation>
    </message>
    <message>
        <source>What the painting follows: the query itself, its neighbours, or both.</source>
        <translation>Ce que suit la peinture : la requête elle-même, ses voisins, ou les deux.</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>Grain&amp;e</translation>
    </message>
    <message>
        <source>The chance in a picture. It stays while you change anything else and is drawn anew when you paint the same again.</source>
        <translation>Le hasard d'une image. Elle reste quand vous changez autre chose, et change quand vous repeignez la même chose.</translation>
    </message>
    <message>
        <source>S&amp;urprises</source>
        <translation>S&amp;urprises</translation>
    </message>
    <message>
        <source>Which pictures Surprise me draws as the query: those that much in the database is like, or any.</source>
        <translation>Quelles images Surprends-moi tire comme requête : celles auxquelles beaucoup ressemblent dans la base, ou toutes.</translation>
    </message>
    <message>
        <source>Settings that are rarely needed</source>
        <translation>Réglages rarement utiles</translation>
    </message>
    <message>
        <source>Varied once; another seed begins afresh.</source>
        <translation>Variée une fois ; une autre graine repart à neuf.</translation>
    </message>
    <message numerus="yes">
        <source>Varied %n times; another seed begins afresh.</source>
        <translation>
            <numerusform>Variée %n fois ; une autre graine repart à neuf.</numerusform>
            <numerusform>Variée %n fois ; une autre graine repart à neuf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Advanced (%1 changed)</source>
        <translation>Avancé (%1 modifiés)</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Tirer une autre graine</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfModel</name>
    <message>
        <source>one picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>%L1 pictures</source>
        <translation>%L1 images</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>autre modèle</translation>
    </message>
    <message>
        <source>unseen style</source>
        <translation>style inconnu</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>made for another model, so this painter cannot use it</source>
        <translation>faite pour un autre modèle, ce peintre ne peut donc pas s'en servir</translation>
    </message>
    <message>
        <source>the painter has never seen this style</source>
        <translation>le peintre n'a jamais vu ce style</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>vient avec le programme</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licence %1</translation>
    </message>
    <message>
        <source>the search finds %1 % of the nearest pictures</source>
        <translation>la recherche trouve %1 % des images les plus proches</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfPanel</name>
    <message>
        <source>Databases</source>
        <translation>Bases</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SpokenNews</name>
    <message>
        <source>Picture %1 of %2 is finished.</source>
        <translation>L'image %1 sur %2 est terminée.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 was stopped.</source>
        <translation>L'image %1 sur %2 a été arrêtée.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 could not be painted.</source>
        <translation>L'image %1 sur %2 n'a pas pu être peinte.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::StatusLine</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Commence</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <translation>%1 : étape %2 sur %3</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation>%1, image %2 sur %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
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
        <translation>Mot-clé proposé : %1</translation>
    </message>
    <message>
        <source>Suggested: click to give it</source>
        <translation>Proposé : cliquez pour le donner</translation>
    </message>
    <message>
        <source>Do not suggest %1</source>
        <translation>Ne pas proposer %1</translation>
    </message>
    <message>
        <source>Do not suggest this for the picture again</source>
        <translation>Ne plus proposer ceci pour l'image</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Mot-clé %1</translation>
    </message>
    <message>
        <source>Tag %1, worn by %2 of %3</source>
        <translation>Mot-clé %1, porté par %2 sur %3</translation>
    </message>
    <message>
        <source>Give it to all of them</source>
        <translation>Le donner à toutes</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Enlever le mot-clé %1</translation>
    </message>
    <message>
        <source>Take this tag off</source>
        <translation>Enlever ce mot-clé</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagsPanel</name>
    <message>
        <source>Suggested</source>
        <translation>Proposés</translation>
    </message>
    <message>
        <source>Add a tag, such as calm or mood:calm</source>
        <translation>Ajouter un mot-clé, comme calm ou mood:calm</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des mots-clés</translation>
    </message>
    <message>
        <source>Return gives the chosen pictures this tag; commas part several</source>
        <translation>Entrée donne ce mot-clé aux images choisies ; des virgules en séparent plusieurs</translation>
    </message>
    <message>
        <source>Tags of the chosen pictures</source>
        <translation>Mots-clés des images choisies</translation>
    </message>
    <message>
        <source>No picture is chosen</source>
        <translation>Aucune image n'est choisie</translation>
    </message>
    <message>
        <source>Tags of this picture</source>
        <translation>Mots-clés de cette image</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures</source>
        <translation>
            <numerusform>Mots-clés de %n image</numerusform>
            <numerusform>Mots-clés de %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TeachDialog</name>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Peindre avec lui</translation>
    </message>
    <message>
        <source>Teach a model</source>
        <translation>Former un modèle</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>their neighbours alone</source>
        <translation>leurs voisins seuls</translation>
    </message>
    <message>
        <source>What the samples show beside their neighbours, which are pictures of the database.</source>
        <translation>Ce que montrent les échantillons outre leurs voisins, qui sont des images de la base.</translation>
    </message>
    <message>
        <source>A copy of the model learns the pictures of the database, their neighbours and what is written of them. The model that it begins with stays as it is.</source>
        <translation>Une copie du modèle apprend les images de la base, leurs voisins et ce qui est écrit d'elles. Le modèle de départ reste tel quel.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Tea&amp;ching</source>
        <translation>App&amp;rentissage</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Commencer par</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>T&amp;emps</translation>
    </message>
    <message>
        <source>&amp;Words of the samples</source>
        <translation>&amp;Mots des échantillons</translation>
    </message>
    <message>
        <source>In all. A teaching can be stopped at any time and gone on with later.</source>
        <translation>En tout. Un apprentissage peut s'arrêter à tout moment et continuer plus tard.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Stopped. What was learned is kept; go on whenever you like.</source>
        <translation>Arrêté. Ce qui est appris est gardé ; continuez quand vous voulez.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pictures)</source>
        <translation>
            <numerusform>%1 (%n image)</numerusform>
            <numerusform>%1 (%n images)</numerusform>
        </translation>
    </message>
    <message>
        <source>A new model</source>
        <translation>Un nouveau modèle</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 min)</source>
        <translation>%1 (%2 sur %3 min)</translation>
    </message>
    <message>
        <source>Stopping; what was learned is being kept…</source>
        <translation>Arrêt ; ce qui est appris est mis de côté…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Former</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Choisissez une base.</translation>
    </message>
    <message>
        <source>The database of this teaching is not on the shelf.</source>
        <translation>La base de cet apprentissage n'est pas sur l'étagère.</translation>
    </message>
    <message>
        <source>Choose a model to begin with.</source>
        <translation>Choisissez un modèle de départ.</translation>
    </message>
    <message>
        <source>The model that this teaching began with is not here.</source>
        <translation>Le modèle de départ de cet apprentissage n'est pas ici.</translation>
    </message>
    <message>
        <source>Give the new model a name.</source>
        <translation>Donnez un nom au nouveau modèle.</translation>
    </message>
    <message>
        <source>Painting goes on while a model is taught, only slower.</source>
        <translation>La peinture continue pendant qu'un modèle apprend, mais plus lentement.</translation>
    </message>
    <message>
        <source>%1 of %2 min · step %3 · loss %4</source>
        <translation>%1 sur %2 min · étape %3 · perte %4</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · encore %1</translation>
    </message>
    <message>
        <source>"%1" is taught: %2 steps in %3 minutes. It can be chosen among the models in the settings.</source>
        <translation>« %1 » est formé : %2 étapes en %3 minutes. Il peut être choisi parmi les modèles dans les réglages.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Tour</name>
    <message>
        <source>What is where</source>
        <translation>Où se trouve quoi</translation>
    </message>
    <message>
        <source>Click anywhere to begin. Help, Show around brings this back.</source>
        <translation>Cliquez n'importe où pour commencer. Aide, Faire le tour ramène ceci.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TypicalSlider</name>
    <message>
        <source>Typical to adventurous</source>
        <translation>De typique à aventureux</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>typique</translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation>aventureux</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::VariationsDialog</name>
    <message>
        <source>Variations</source>
        <translation>Variations</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>&amp;Combien</translation>
    </message>
    <message>
        <source>How &amp;far from the picture</source>
        <translation>À quelle &amp;distance de l'image</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Ce qui sera peint</translation>
    </message>
    <message>
        <source>&amp;Paint them</source>
        <translation>Les &amp;peindre</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::WindowActions</name>
    <message>
        <source>No neighbour is chosen</source>
        <translation>Aucun voisin n'est choisi</translation>
    </message>
    <message>
        <source>It takes two chosen neighbours</source>
        <translation>Il faut deux voisins choisis</translation>
    </message>
    <message>
        <source>No finished picture is in sight</source>
        <translation>Aucune image finie n'est affichée</translation>
    </message>
    <message>
        <source>There is no draft to finish</source>
        <translation>Il n'y a pas d'ébauche à finir</translation>
    </message>
    <message>
        <source>It takes two finished pictures on the table</source>
        <translation>Il faut deux images finies sur la table</translation>
    </message>
    <message>
        <source>No picture of a database is chosen</source>
        <translation>Aucune image d'une base n'est choisie</translation>
    </message>
    <message>
        <source>It takes two databases in use</source>
        <translation>Il faut deux bases en usage</translation>
    </message>
    <message>
        <source>Databases that came with the program stay</source>
        <translation>Les bases venues avec le programme restent</translation>
    </message>
    <message>
        <source>There is only one database</source>
        <translation>Il n'y a qu'une base</translation>
    </message>
    <message>
        <source>No database is chosen</source>
        <translation>Aucune base n'est choisie</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>Rien n'est en cours</translation>
    </message>
    <message>
        <source>Nothing is being imported</source>
        <translation>Rien n'est importé</translation>
    </message>
    <message>
        <source>Another folder is being imported</source>
        <translation>Un autre dossier est en cours d'importation</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Il n'y a rien à reprendre</translation>
    </message>
    <message>
        <source>No waiting picture is chosen</source>
        <translation>Aucune image en attente n'est choisie</translation>
    </message>
    <message>
        <source>No waiting picture is being changed</source>
        <translation>Aucune image en attente n'est en modification</translation>
    </message>
    <message>
        <source>No painted picture is chosen</source>
        <translation>Aucune image peinte n'est choisie</translation>
    </message>
    <message>
        <source>It takes two to nine chosen pictures</source>
        <translation>Il faut deux à neuf images choisies</translation>
    </message>
    <message>
        <source>No pictures are being compared</source>
        <translation>Aucune image n'est comparée</translation>
    </message>
    <message>
        <source>No picture is being worked on</source>
        <translation>On ne travaille sur aucune image</translation>
    </message>
    <message>
        <source>No picture was worked on yet</source>
        <translation>On n'a encore travaillé sur aucune image</translation>
    </message>
    <message>
        <source>No collection is chosen</source>
        <translation>Aucune collection n'est choisie</translation>
    </message>
    <message>
        <source>&amp;Open recipe from picture…</source>
        <translation>&amp;Ouvrir la recette d'une image…</translation>
    </message>
    <message>
        <source>Restore query, database, neighbours and seed from a saved picture</source>
        <translation>Retrouver requête, base, voisins et graine d'une image enregistrée</translation>
    </message>
    <message>
        <source>&amp;Import folder…</source>
        <translation>&amp;Importer un dossier…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Make a database from a folder of pictures</source>
        <translation>Faire une base d'un dossier d'images</translation>
    </message>
    <message>
        <source>Pa&amp;use import</source>
        <translation>S&amp;uspendre l'importation</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Hold the import and go on later</source>
        <translation>Suspendre l'importation et continuer plus tard</translation>
    </message>
    <message>
        <source>&amp;Teach a model…</source>
        <translation>&amp;Former un modèle…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Teach a copy of a model the pictures of a database</source>
        <translation>Apprendre à une copie d'un modèle les images d'une base</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Enregistrer l'image…</translation>
    </message>
    <message>
        <source>Save the picture in sight as PNG with its recipe inside</source>
        <translation>Enregistrer l'image affichée en PNG avec sa recette dedans</translation>
    </message>
    <message>
        <source>Save contact sheet…</source>
        <translation>Enregistrer la planche…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save all pictures on the table as one labelled sheet</source>
        <translation>Enregistrer toutes les images de la table en une planche légendée</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l'image</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Search with the copied picture, or take it among the neighbours where they have the focus</source>
        <translation>Chercher avec l'image copiée, ou la mettre parmi les voisins quand ils ont le focus</translation>
    </message>
    <message>
        <source>&amp;Go to query</source>
        <translation>&amp;Aller à la requête</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Keep words as chip</source>
        <translation>&amp;Garder les mots en jeton</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+Return</translation>
    </message>
    <message>
        <source>Turn the words into a chip, so that others can be added</source>
        <translation>Changer les mots en un jeton, pour en ajouter d'autres</translation>
    </message>
    <message>
        <source>&amp;Surprise me</source>
        <translation>&amp;Surprends-moi</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Draw a picture of the database as the query</source>
        <translation>Tirer une image de la base comme requête</translation>
    </message>
    <message>
        <source>Add picture by &amp;hand…</source>
        <translation>Ajouter une image à la &amp;main…</translation>
    </message>
    <message>
        <source>Put a picture of your own among the neighbours</source>
        <translation>Mettre une image à vous parmi les voisins</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Épingler</translation>
    </message>
    <message>
        <source>Keep this neighbour whatever the query</source>
        <translation>Garder ce voisin quelle que soit la requête</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xclure</translation>
    </message>
    <message>
        <source>Leave this neighbour out</source>
        <translation>Laisser ce voisin de côté</translation>
    </message>
    <message>
        <source>&amp;More weight</source>
        <translation>&amp;Plus de poids</translation>
    </message>
    <message>
        <source>&amp;Less weight</source>
        <translation>&amp;Moins de poids</translation>
    </message>
    <message>
        <source>&amp;Weight as retrieved</source>
        <translation>P&amp;oids comme trouvé</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>La &amp;regarder</translation>
    </message>
    <message>
        <source>Show this neighbour large</source>
        <translation>Montrer ce voisin en grand</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>Dava&amp;ntage comme ceci</translation>
    </message>
    <message>
        <source>Take this picture as the query</source>
        <translation>Prendre cette image comme requête</translation>
    </message>
    <message>
        <source>Show what is &amp;folded</source>
        <translation>Montrer ce qui est &amp;regroupé</translation>
    </message>
    <message>
        <source>Show the pictures that are nearly the same and stand behind this one</source>
        <translation>Montrer les images presque identiques qui sont derrière celle-ci</translation>
    </message>
    <message>
        <source>Exclude this &amp;artist</source>
        <translation>Exclure cet &amp;artiste</translation>
    </message>
    <message>
        <source>Shift+X</source>
        <translation>Shift+X</translation>
    </message>
    <message>
        <source>Leave out everything by this artist</source>
        <translation>Laisser de côté tout de cet artiste</translation>
    </message>
    <message>
        <source>Exclude a &amp;tag of it…</source>
        <translation>Exclure un de ses mo&amp;ts-clés…</translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation>Alt+X</translation>
    </message>
    <message>
        <source>Leave out everything that has one of its tags</source>
        <translation>Laisser de côté tout ce qui a un de ses mots-clés</translation>
    </message>
    <message>
        <source>Move to the le&amp;ft</source>
        <translation>Déplacer à &amp;gauche</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>Put it before the neighbour on its left; that pins it</source>
        <translation>Le mettre avant le voisin de gauche ; cela l'épingle</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Déplacer à &amp;droite</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>Put it behind the neighbour on its right; that pins it</source>
        <translation>Le mettre après le voisin de droite ; cela l'épingle</translation>
    </message>
    <message>
        <source>Paint wit&amp;hout it</source>
        <translation>Peindre &amp;sans lui</translation>
    </message>
    <message>
        <source>Paint the picture in sight with this neighbour and without it, side by side</source>
        <translation>Peindre l'image affichée avec ce voisin et sans lui, côte à côte</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Peindre</translation>
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
        <translation>Peindre d'après la requête et ses voisins</translation>
    </message>
    <message>
        <source>&amp;All databases</source>
        <translation>&amp;Toutes les bases</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Paint the same recipe and seed over every database</source>
        <translation>Peindre la même recette et la même graine sur chaque base</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Nouvelle graine</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Lock seed</source>
        <translation>&amp;Verrouiller la graine</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Keep results as a database</source>
        <translation>&amp;Garder les résultats comme base</translation>
    </message>
    <message>
        <source>What is painted becomes part of the database "My results", to be found and painted with</source>
        <translation>Ce qui est peint entre dans la base « My results », pour être trouvé et servir</translation>
    </message>
    <message>
        <source>Use this &amp;recipe</source>
        <translation>Utiliser cette &amp;recette</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Take over query, database, neighbours, settings and seed of this picture</source>
        <translation>Reprendre requête, base, voisins, réglages et graine de cette image</translation>
    </message>
    <message>
        <source>Use this &amp;seed</source>
        <translation>Utiliser cette &amp;graine</translation>
    </message>
    <message>
        <source>Take over the seed alone</source>
        <translation>Reprendre la graine seule</translation>
    </message>
    <message>
        <source>More like this &amp;picture</source>
        <translation>Davantage comme cette &amp;image</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Copy &amp;credits</source>
        <translation>Copier les &amp;crédits</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy the list of the pictures it was drawn on</source>
        <translation>Copier la liste des images dont elle est issue</translation>
    </message>
    <message>
        <source>Copy &amp;file path</source>
        <translation>Copier le &amp;chemin du fichier</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>Mettre à la cor&amp;beille</translation>
    </message>
    <message>
        <source>Shift+Delete</source>
        <translation>Shift+Delete</translation>
    </message>
    <message>
        <source>Back to the &amp;table</source>
        <translation>Retour à la &amp;table</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Show the pictures painted last</source>
        <translation>Montrer les images peintes en dernier</translation>
    </message>
    <message>
        <source>&amp;Browse the database</source>
        <translation>&amp;Parcourir la base</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Look through all pictures of the database</source>
        <translation>Parcourir toutes les images de la base</translation>
    </message>
    <message>
        <source>&amp;Map of the database</source>
        <translation>&amp;Carte de la base</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Show all pictures of the database on a map, like ones together</source>
        <translation>Montrer toutes les images de la base sur une carte, les semblables ensemble</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Doublons</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Show what is there more than once in the databases in use, and keep the best</source>
        <translation>Montrer ce qui existe plusieurs fois dans les bases utilisées, et garder la meilleure</translation>
    </message>
    <message>
        <source>Show this picture large, or go back to the others</source>
        <translation>Montrer cette image en grand, ou revenir aux autres</translation>
    </message>
    <message>
        <source>&amp;More like this</source>
        <translation>&amp;Davantage comme ceci</translation>
    </message>
    <message>
        <source>Pin as &amp;neighbour</source>
        <translation>Épingler comme &amp;voisin</translation>
    </message>
    <message>
        <source>Paint with the chosen pictures, whatever the query</source>
        <translation>Peindre avec les images choisies, quelle que soit la requête</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Montrer dans le gestionnaire de &amp;fichiers</translation>
    </message>
    <message>
        <source>Open the folder that this picture is in</source>
        <translation>Ouvrir le dossier où se trouve cette image</translation>
    </message>
    <message>
        <source>New &amp;database of these…</source>
        <translation>Nouvelle &amp;base de celles-ci…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Make a database of the chosen pictures; no picture is copied</source>
        <translation>Faire une base des images choisies ; aucune image n'est copiée</translation>
    </message>
    <message>
        <source>&amp;Merge into one…</source>
        <translation>&amp;Fusionner en une…</translation>
    </message>
    <message>
        <source>Make one database of those in use; they stay, and no picture is copied</source>
        <translation>Faire une base de celles utilisées ; elles restent, et aucune image n'est copiée</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Mettre à la cor&amp;beille</translation>
    </message>
    <message>
        <source>Move the databases in use to the bin; their pictures stay where they are</source>
        <translation>Mettre les bases utilisées à la corbeille ; leurs images restent où elles sont</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajuster</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Fit the picture into the table</source>
        <translation>Ajuster l'image à la table</translation>
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
        <translation>Un pixel de l'image sur un pixel de l'écran</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>Go to the &amp;shelf</source>
        <translation>Aller à l'é&amp;tagère</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Bases</translation>
    </message>
    <message>
        <source>Show or hide the databases</source>
        <translation>Montrer ou cacher les bases</translation>
    </message>
    <message>
        <source>Se&amp;ttings and recipe</source>
        <translation>Ré&amp;glages et recette</translation>
    </message>
    <message>
        <source>Show or hide settings and recipe</source>
        <translation>Montrer ou cacher les réglages et la recette</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Modifications</translation>
    </message>
    <message>
        <source>Show or hide what was done, to take it back</source>
        <translation>Montrer ou cacher ce qui a été fait, pour revenir en arrière</translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation>Zone &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous zone</source>
        <translation>Zone &amp;précédente</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;About Palimpsest</source>
        <translation>À &amp;propos de Palimpsest</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Requête</translation>
    </message>
    <message>
        <source>&amp;Neighbour</source>
        <translation>&amp;Voisin</translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation>E&amp;xplorer</translation>
    </message>
    <message>
        <source>Q&amp;ueue</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>Pi&amp;cture</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;Work on it</source>
        <translation>&amp;Travailler</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>Mar&amp;ques</translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation>C&amp;ollection</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Explain what has the keyboard, and everything else</source>
        <translation>Expliquer ce qui a le clavier, et tout le reste</translation>
    </message>
    <message>
        <source>&amp;Show around</source>
        <translation>&amp;Faire le tour</translation>
    </message>
    <message>
        <source>Say once more what the parts of the window are for</source>
        <translation>Dire encore à quoi servent les parties de la fenêtre</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
</context>
</TS>
