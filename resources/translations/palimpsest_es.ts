<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessibleWords</name>
    <message>
        <source>Table, no picture yet</source>
        <translation>Mesa, todavía ninguna imagen</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Mesa: %1</translation>
    </message>
    <message>
        <source>Painted before: %1</source>
        <translation>Pintada antes: %1</translation>
    </message>
    <message>
        <source>One picture over the other, with a line between them</source>
        <translation>Una imagen sobre la otra, con una línea entre ellas</translation>
    </message>
    <message>
        <source>One picture in the place of the other</source>
        <translation>Una imagen en el lugar de la otra</translation>
    </message>
    <message>
        <source>How much two pictures differ</source>
        <translation>Cuánto se diferencian dos imágenes</translation>
    </message>
    <message>
        <source>The line is at %1 %</source>
        <translation>La línea está al %1 %</translation>
    </message>
    <message>
        <source>%1 times as bright</source>
        <translation>%1 veces más claro</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3</source>
        <translation>Imagen %1 de %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>"Time left: 8 s", what a label is about and what stands in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are chosen</source>
        <translation>
            <numerusform>%n de ellas está elegida</numerusform>
            <numerusform>%n de ellas están elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are near enough to be seen as pictures</source>
        <translation>
            <numerusform>%n está lo bastante cerca para verse como imagen</numerusform>
            <numerusform>%n están lo bastante cerca para verse como imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is enlarged, %1 × %2 pixels now</source>
        <translation>La imagen se amplía, ahora %1 × %2 píxeles</translation>
    </message>
    <message>
        <source>The canvas grows by %1 pixels at the left, %2 above, %3 at the right, %4 below</source>
        <translation>El lienzo crece %1 píxeles por la izquierda, %2 por arriba, %3 por la derecha, %4 por abajo</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, takes marks away. %2.</source>
        <translation>El pincel, de %1 píxeles de ancho, quita marcas. %2.</translation>
    </message>
    <message>
        <source>The brush, %1 pixels wide, marks. %2.</source>
        <translation>El pincel, de %1 píxeles de ancho, marca. %2.</translation>
    </message>
    <message>
        <source>Magnification %1 %</source>
        <translation>Ampliación %1 %</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, semilla %2</translation>
    </message>
    <message>
        <source>%1, seed %2, painted from %3</source>
        <translation>%1, semilla %2, pintada a partir de %3</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>Vaciar la línea</translation>
    </message>
</context>
<context>
    <name>BrowseOrder</name>
    <message>
        <source>Unknown artist</source>
        <translation>Artista desconocido</translation>
    </message>
    <message>
        <source>Unknown year</source>
        <translation>Año desconocido</translation>
    </message>
    <message>
        <source>Unknown style</source>
        <translation>Estilo desconocido</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Draft</source>
        <translation>Boceto</translation>
    </message>
    <message>
        <source>of a picture with %1 steps</source>
        <translation>de una imagen con %1 pasos</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Variada</translation>
    </message>
    <message>
        <source>%1 % to seed %2</source>
        <translation>%1 % hacia la semilla %2</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>%1 % of the way to %2</source>
        <translation>a un %1 % del camino hacia %2</translation>
    </message>
    <message>
        <source>Surprise from</source>
        <translation>Sorpresa de</translation>
    </message>
    <message>
        <source>the %1 % most typical</source>
        <translation>el %1 % más típico</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message>
        <source>Painted from</source>
        <translation>Pintada a partir de</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>la misma imagen</translation>
    </message>
    <message>
        <source>hardly different: other details</source>
        <translation>apenas distinta: otros detalles</translation>
    </message>
    <message>
        <source>a little different: the same scene</source>
        <translation>algo distinta: la misma escena</translation>
    </message>
    <message>
        <source>clearly different: some of it stays</source>
        <translation>claramente distinta: queda una parte</translation>
    </message>
    <message>
        <source>strongly different: only the gist stays</source>
        <translation>muy distinta: solo queda lo esencial</translation>
    </message>
    <message>
        <source>as good as another seed</source>
        <translation>equivale a otra semilla</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>unos %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>unas %1 h</translation>
    </message>
    <message>
        <source>Surprises come from all pictures, the odd ones too.</source>
        <translation>Las sorpresas salen de todas las imágenes, también de las raras.</translation>
    </message>
    <message>
        <source>Surprises come from the %1 % most typical pictures.</source>
        <translation>Las sorpresas salen del %1 % de imágenes más típicas.</translation>
    </message>
    <message>
        <source>Nothing pulls: the model paints what it likes.</source>
        <translation>Nada tira: el modelo pinta lo que quiere.</translation>
    </message>
    <message>
        <source>The neighbours alone pull.</source>
        <translation>Solo tiran las vecinas.</translation>
    </message>
    <message>
        <source>The words alone pull.</source>
        <translation>Solo tiran las palabras.</translation>
    </message>
    <message>
        <source>The words lead.</source>
        <translation>Mandan las palabras.</translation>
    </message>
    <message>
        <source>The neighbours lead.</source>
        <translation>Mandan las vecinas.</translation>
    </message>
    <message>
        <source>Words and neighbours pull alike.</source>
        <translation>Palabras y vecinas tiran por igual.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 estrella</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n estrella</numerusform>
            <numerusform>%n estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 label</source>
        <translation>color: %1</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 million</source>
        <translation>%1 millones</translation>
    </message>
    <message>
        <source>%1 million, as %2</source>
        <translation>%1 millones, en %2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Paints</source>
        <translation>Pinta</translation>
    </message>
    <message>
        <source>Understands words and pictures</source>
        <translation>Entiende palabras e imágenes</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Con el programa</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Por usted</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>%1 of memory for its numbers</source>
        <translation>%1 de memoria para sus números</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>%1, which is not installed</source>
        <translation>%1, que no está instalado</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Calcula en</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No indicada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>No SHA-256 was recorded of "%1", so nothing is known.</source>
        <translation>No se registró ningún SHA-256 de «%1», así que no se sabe nada.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" is sound: %n files are as they were recorded.</source>
        <translation>
            <numerusform>«%1» está intacto: %n archivo está como se registró.</numerusform>
            <numerusform>«%1» está intacto: %n archivos están como se registraron.</numerusform>
        </translation>
    </message>
    <message>
        <source>"%1" is incomplete; import it again. Missing: %2.</source>
        <translation>«%1» está incompleto; impórtelo otra vez. Falta: %2.</translation>
    </message>
    <message>
        <source>"%1" is not what was recorded; import it again. Changed: %2.</source>
        <translation>«%1» no es lo que se registró; impórtelo otra vez. Cambiado: %2.</translation>
    </message>
</context>
<context>
    <name>PictureMime</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
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
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>Databases: %1</source>
        <translation>Bases de datos: %1</translation>
    </message>
    <message>
        <source>Guided by: %1</source>
        <translation>Guiado por: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours</source>
        <translation>
            <numerusform>%n vecina</numerusform>
            <numerusform>%n vecinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures at once</source>
        <translation>
            <numerusform>%n imagen a la vez</numerusform>
            <numerusform>%n imágenes a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Consulta: %1</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n neighbours</source>
        <translation>
            <numerusform>Contiene %n vecina</numerusform>
            <numerusform>Contiene %n vecinas</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Semilla: %1</translation>
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
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>words alone</source>
        <translation>solo palabras</translation>
    </message>
    <message>
        <source>neighbours alone</source>
        <translation>solo vecinas</translation>
    </message>
    <message>
        <source>words and neighbours</source>
        <translation>palabras y vecinas</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Painted with Palimpsest, seed %1, drawing on:</source>
        <translation>Pintada con Palimpsest, semilla %1, a partir de:</translation>
    </message>
    <message>
        <source>part of “%1”</source>
        <translation>parte de «%1»</translation>
    </message>
    <message>
        <source>a surprise</source>
        <translation>una sorpresa</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Pull of the words</source>
        <translation>Tirón de las palabras</translation>
    </message>
    <message>
        <source>Pull of the neighbours</source>
        <translation>Tirón de las vecinas</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Muestreador</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Split by noise</source>
        <translation>Separar por ruido</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Redibujar</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>neighbours first</source>
        <translation>primero las vecinas</translation>
    </message>
    <message>
        <source>words first</source>
        <translation>primero las palabras</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>Neighbours: %1 to %2</source>
        <translation>Vecinas: de %1 a %2</translation>
    </message>
    <message>
        <source>Pictures at once: %1 to %2</source>
        <translation>Imágenes a la vez: de %1 a %2</translation>
    </message>
    <message>
        <source>What guides the picture</source>
        <translation>Qué guía la imagen</translation>
    </message>
    <message>
        <source>Seed: %1 to %2</source>
        <translation>Semilla: de %1 a %2</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Bloquear la semilla</translation>
    </message>
    <message>
        <source>Unlock the seed</source>
        <translation>Desbloquear la semilla</translation>
    </message>
    <message>
        <source>Variation of the seed</source>
        <translation>Variación de la semilla</translation>
    </message>
    <message>
        <source>Typical pictures: %1 % to %2 %</source>
        <translation>Imágenes típicas: de %1 % a %2 %</translation>
    </message>
    <message>
        <source>Drafts first</source>
        <translation>Primero bocetos</translation>
    </message>
    <message>
        <source>No drafts first</source>
        <translation>Sin bocetos previos</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>It drew on no picture.</source>
        <translation>No partió de ninguna imagen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>A reading of the licences' names, not legal advice.</source>
        <translation>Una lectura de los nombres de las licencias, no asesoría legal.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>ninguna imagen</translation>
    </message>
    <message>
        <source>A surprise</source>
        <translation>Una sorpresa</translation>
    </message>
    <message>
        <source>Painted with Palimpsest</source>
        <translation>Pintada con Palimpsest</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Imágenes utilizadas</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>forbids works made from it</source>
        <translation>prohíbe obras derivadas</translation>
    </message>
    <message>
        <source>find out before you publish</source>
        <translation>averígüelo antes de publicar</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>⚠ Licence: %1, %2</source>
        <translation>⚠ Licencia: %1, %2</translation>
    </message>
    <message>
        <source>The painting began from it</source>
        <translation>La pintura partió de ella</translation>
    </message>
    <message>
        <source>Influence %1 %</source>
        <translation>Influencia %1 %</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Peso %1</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures forbids works made from them. Ask before you publish</source>
        <translation>
            <numerusform>La licencia de %n imagen prohíbe obras derivadas. Pregunte antes de publicar</numerusform>
            <numerusform>La licencia de %n imágenes prohíbe obras derivadas. Pregunte antes de publicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n pictures is unknown. Find out before you publish</source>
        <translation>
            <numerusform>Se desconoce la licencia de %n imagen. Averígüela antes de publicar</numerusform>
            <numerusform>Se desconoce la licencia de %n imágenes. Averígüela antes de publicar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to be sold, because of</source>
        <translation>No se puede vender, a causa de</translation>
    </message>
    <message>
        <source>To be published under the same licence only</source>
        <translation>Solo se puede publicar con la misma licencia</translation>
    </message>
    <message>
        <source>To be named with the result</source>
        <translation>Debe citarse con el resultado</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>No se utilizó ninguna imagen.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Todas las licencias permiten obras derivadas sin condiciones.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; choose another folder.</source>
        <translation>No se puede escribir «%1»; elija otra carpeta.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>"%1" cannot be locked; check the disk.</source>
        <translation>No se puede bloquear «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be locked; check its permissions.</source>
        <translation>No se puede bloquear «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check the disk.</source>
        <translation>No se puede crear «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be made; check its permissions.</source>
        <translation>No se puede crear «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash, because its disk has none; it stays.</source>
        <translation>No se puede mover «%1» a la papelera, porque su disco no tiene; se queda donde está.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check the disk.</source>
        <translation>No se puede mover «%1» a la papelera; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be moved to the trash; check its permissions.</source>
        <translation>No se puede mover «%1» a la papelera; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" cannot be opened; check that it is there.</source>
        <translation>No se puede abrir «%1»; compruebe que está ahí.</translation>
    </message>
    <message>
        <source>"%1" cannot be read to its end; check the disk.</source>
        <translation>No se puede leer «%1» hasta el final; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check the disk.</source>
        <translation>No se puede leer «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be read; check its permissions.</source>
        <translation>No se puede leer «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check the disk.</source>
        <translation>No se puede restaurar «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be restored; check its permissions.</source>
        <translation>No se puede restaurar «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check the disk.</source>
        <translation>No se puede escribir «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>"%1" cannot be written; check its permissions.</source>
        <translation>No se puede escribir «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>"%1" does not exist; it may have been moved or deleted.</source>
        <translation>«%1» no existe; puede que se haya movido o borrado.</translation>
    </message>
    <message>
        <source>"%1" does not say how it was painted; pictures that Palimpsest and some other painters save do.</source>
        <translation>«%1» no dice cómo se pintó; las imágenes que guardan Palimpsest y algunos otros programas sí.</translation>
    </message>
    <message>
        <source>"%1" holds other files; choose an empty folder for the database.</source>
        <translation>«%1» contiene otros archivos; elija una carpeta vacía para la base de datos.</translation>
    </message>
    <message>
        <source>"%1" is a copy of a database that is here already; it is left out.</source>
        <translation>«%1» es copia de una base de datos que ya está; se deja fuera.</translation>
    </message>
    <message>
        <source>"%1" is cut off; restore it from a copy.</source>
        <translation>«%1» está cortado; restáurelo de una copia.</translation>
    </message>
    <message>
        <source>"%1" is found by its query; change that instead of its pictures.</source>
        <translation>«%1» se encuentra por su consulta; cambie esta y no sus imágenes.</translation>
    </message>
    <message>
        <source>"%1" is no rating; write rating:4 or rating:3..5, from 0 to 5.</source>
        <translation>«%1» no es una valoración; escriba rating:4 o rating:3..5, de 0 a 5.</translation>
    </message>
    <message>
        <source>"%1" is no side of a grid; write it as steps=4,8,16 or seed=1..6.</source>
        <translation>«%1» no es un lado de una cuadrícula; escriba steps=4,8,16 o seed=1..6.</translation>
    </message>
    <message>
        <source>"%1" is no tag; write a word, or a kind and a word: artist:monet.</source>
        <translation>«%1» no es una etiqueta; escriba una palabra, o una clase y una palabra: artist:monet.</translation>
    </message>
    <message>
        <source>"%1" is no year; write year:1889, year:1850..1900 or year:1850...</source>
        <translation>«%1» no es un año; escriba year:1889, year:1850..1900 o year:1850..</translation>
    </message>
    <message>
        <source>"%1" is not a conditioning mode; use text+neighbours, text or neighbours.</source>
        <translation>«%1» no es una forma de guiar la imagen; use text+neighbours, text o neighbours.</translation>
    </message>
    <message>
        <source>"%1" is not a file; choose a file.</source>
        <translation>«%1» no es un archivo; elija un archivo.</translation>
    </message>
    <message>
        <source>"%1" is not in the trash any more; it was emptied.</source>
        <translation>«%1» ya no está en la papelera; se vació.</translation>
    </message>
    <message>
        <source>"%1" is not made of facts alone; write for example artist:turner year:1830..1851.</source>
        <translation>«%1» no consta solo de datos; escriba por ejemplo artist:turner year:1830..1851.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; choose that one.</source>
        <translation>«%1» no es la imagen de la que partió esta pintura; elija esa.</translation>
    </message>
    <message>
        <source>"%1" is not the picture that this painting began from; it has changed since.</source>
        <translation>«%1» no es la imagen de la que partió esta pintura; ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>"%1" is not there; it may have been moved or deleted.</source>
        <translation>«%1» no está ahí; puede que se haya movido o borrado.</translation>
    </message>
    <message>
        <source>"%1" is too large; choose another file.</source>
        <translation>«%1» es demasiado grande; elija otro archivo.</translation>
    </message>
    <message>
        <source>"%1" must be %2.</source>
        <translation>«%1» debe ser %2.</translation>
    </message>
    <message>
        <source>"%1" names no neighbour; write weight:1 for the first one.</source>
        <translation>«%1» no nombra ninguna vecina; escriba weight:1 para la primera.</translation>
    </message>
    <message>
        <source>"%1" should be a file; restore it from a copy.</source>
        <translation>«%1» debería ser un archivo; restáurelo de una copia.</translation>
    </message>
    <message>
        <source>"%1" should hold the pictures that wait to be painted, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>«%1» debería contener las imágenes que esperan ser pintadas, pero está dañado o es otra cosa; restáurelo de una copia o quítelo de ahí.</translation>
    </message>
    <message>
        <source>"%1" should hold your tags and ratings, but is damaged or something else; restore it from a copy or move it away.</source>
        <translation>«%1» debería contener sus etiquetas y valoraciones, pero está dañado o es otra cosa; restáurelo de una copia o quítelo de ahí.</translation>
    </message>
    <message>
        <source>"%1" was signed (C2PA); the signature does not hold for the exported picture.</source>
        <translation>«%1» estaba firmada (C2PA); la firma no vale para la imagen exportada.</translation>
    </message>
    <message>
        <source>"rating:%1" is none; write rating:4, rating:4.. or rating:3..5.</source>
        <translation>«rating:%1» no existe; escriba rating:4, rating:4.. o rating:3..5.</translation>
    </message>
    <message>
        <source>"seed:%1" is none; write seed:7.</source>
        <translation>«seed:%1» no existe; escriba seed:7.</translation>
    </message>
    <message>
        <source>"{%1}" stands for nothing; leave it out.</source>
        <translation>«{%1}» no representa nada; déjelo fuera.</translation>
    </message>
    <message>
        <source>%1 There are %2.</source>
        <translation>%1 Hay %2.</translation>
    </message>
    <message>
        <source>%1 There is not enough memory; close other programs or use a smaller model.</source>
        <translation>%1 No hay memoria suficiente; cierre otros programas o use un modelo más pequeño.</translation>
    </message>
    <message>
        <source>%1 files cannot be read; save the picture as PNG or JPEG.</source>
        <translation>No se pueden leer archivos %1; guarde la imagen como PNG o JPEG.</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>%1 imagen</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imágenes</translation>
    </message>
    <message>
        <source>%1 pictures that the table lists are not in the folder.</source>
        <translation>%1 imágenes de la tabla no están en la carpeta.</translation>
    </message>
    <message>
        <source>%1; import a folder of pictures to make one.</source>
        <translation>%1; importe una carpeta de imágenes para hacer una.</translation>
    </message>
    <message>
        <source>0 is the embeddings alone, 1 the texts alone.</source>
        <translation>0 son solo los vectores, 1 solo los textos.</translation>
    </message>
    <message>
        <source>A batch has 1 to 1024 pictures.</source>
        <translation>Se pintan de 1 a 1024 imágenes a la vez.</translation>
    </message>
    <message>
        <source>A brace in the name has no other one.</source>
        <translation>Una llave del nombre no tiene pareja.</translation>
    </message>
    <message>
        <source>A canvas grows by 0 to %1 pixels on each side.</source>
        <translation>Un lienzo crece de 0 a %1 píxeles por cada lado.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Una colección necesita un nombre.</translation>
    </message>
    <message>
        <source>A colour can be looked for, but not taken away; leave out the "-" before %1.</source>
        <translation>Un color se puede buscar, pero no restar; quite el «-» de delante de %1.</translation>
    </message>
    <message>
        <source>A contact sheet needs at least one column.</source>
        <translation>Una hoja de contactos necesita al menos una columna.</translation>
    </message>
    <message>
        <source>A file of the database cannot be mapped into memory; close other programs and try again.</source>
        <translation>Un archivo de la base de datos no se puede asignar a la memoria; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A folder has this name; choose another name.</source>
        <translation>Una carpeta tiene este nombre; elija otro.</translation>
    </message>
    <message>
        <source>A graph has at least one neighbour a picture.</source>
        <translation>Un grafo tiene al menos una vecina por imagen.</translation>
    </message>
    <message>
        <source>A grid has at most %1 pictures.</source>
        <translation>Una cuadrícula tiene como máximo %1 imágenes.</translation>
    </message>
    <message>
        <source>A grid has no side "%1"; it has database, k, query, seed, weight:N and the settings of the model.</source>
        <translation>Una cuadrícula no tiene el lado «%1»; tiene database, k, query, seed, weight:N y los ajustes del modelo.</translation>
    </message>
    <message>
        <source>A mask needs the size of a picture.</source>
        <translation>Una máscara necesita el tamaño de una imagen.</translation>
    </message>
    <message>
        <source>A morph has between 2 and %1 pictures.</source>
        <translation>Una transición tiene entre 2 y %1 imágenes.</translation>
    </message>
    <message>
        <source>A morph runs between ordinary paintings: not between morphs, nor from repainted pictures.</source>
        <translation>Una transición va entre pinturas corrientes: no entre transiciones ni desde imágenes repintadas.</translation>
    </message>
    <message>
        <source>A neighbour's weight must lie between 0 and 2.</source>
        <translation>El peso de una vecina debe estar entre 0 y 2.</translation>
    </message>
    <message>
        <source>A newer version of the program began this teaching; go on with that one.</source>
        <translation>Una versión más reciente del programa empezó este entrenamiento; continúe con ella.</translation>
    </message>
    <message>
        <source>A painting that begins from a picture cannot be enlarged in the same go; set "Enlarge" to off.</source>
        <translation>Una pintura que parte de una imagen no se puede ampliar a la vez; desactive «Ampliar».</translation>
    </message>
    <message>
        <source>A picture cannot have the size %1; choose 1 to 65500 pixels a side.</source>
        <translation>Una imagen no puede tener el tamaño %1; elija de 1 a 65500 píxeles por lado.</translation>
    </message>
    <message>
        <source>A picture gives 0 to 64 patches.</source>
        <translation>Una imagen da de 0 a 64 fragmentos.</translation>
    </message>
    <message>
        <source>A picture is enlarged 1 to 8 times.</source>
        <translation>Una imagen se amplía de 1 a 8 veces.</translation>
    </message>
    <message>
        <source>A picture that is no file cannot be typed; keep it as a picture.</source>
        <translation>Una imagen que no es un archivo no se puede teclear; déjela como imagen.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un preajuste necesita un nombre.</translation>
    </message>
    <message>
        <source>A rating is 0 to 5.</source>
        <translation>Una valoración va de 0 a 5.</translation>
    </message>
    <message>
        <source>A seed must be a whole number, not "%1".</source>
        <translation>Una semilla debe ser un número entero, no «%1».</translation>
    </message>
    <message>
        <source>A sheet needs one picture for each column and row.</source>
        <translation>Una hoja necesita una imagen por columna y fila.</translation>
    </message>
    <message>
        <source>A side must be between 1 and 16000 pixels.</source>
        <translation>Un lado debe tener entre 1 y 16000 píxeles.</translation>
    </message>
    <message>
        <source>A text for the picture has characters that PNG files cannot hold.</source>
        <translation>Un texto para la imagen tiene caracteres que los archivos PNG no admiten.</translation>
    </message>
    <message>
        <source>A text in the picture has a name that PNG files cannot hold; choose another name.</source>
        <translation>Un texto de la imagen tiene un nombre que los archivos PNG no admiten; elija otro nombre.</translation>
    </message>
    <message>
        <source>A weight must be a number from 0 to 2, not "%1".</source>
        <translation>Un peso debe ser un número de 0 a 2, no «%1».</translation>
    </message>
    <message>
        <source>Adds up the scores of embeddings and of texts, each mapped to 0..1, with a weight.</source>
        <translation>Suma con un peso los valores de los vectores y de los textos, llevados a 0..1.</translation>
    </message>
    <message>
        <source>An embedding holds numbers that are not finite; embed the picture again.</source>
        <translation>Un vector contiene números que no son finitos; calcúlelo de nuevo para la imagen.</translation>
    </message>
    <message>
        <source>Another Palimpsest is painting this queue already; close that one first.</source>
        <translation>Otro Palimpsest ya está pintando esta cola; cierre antes el otro.</translation>
    </message>
    <message>
        <source>Another import is writing to the database in "%1"; wait until it is done.</source>
        <translation>Otra importación escribe en la base de datos de «%1»; espere a que termine.</translation>
    </message>
    <message>
        <source>Arranging the map</source>
        <translation>Disponiendo el mapa</translation>
    </message>
    <message>
        <source>At least one neighbour must be asked for.</source>
        <translation>Hay que pedir al menos una vecina.</translation>
    </message>
    <message>
        <source>At least one picture must be asked for.</source>
        <translation>Hay que pedir al menos una imagen.</translation>
    </message>
    <message>
        <source>At least two steps are needed.</source>
        <translation>Hacen falta al menos dos pasos.</translation>
    </message>
    <message>
        <source>At most five colours can be looked for at once; leave out %1.</source>
        <translation>Se pueden buscar como máximo cinco colores a la vez; quite %1.</translation>
    </message>
    <message>
        <source>Both ends of a morph must be for the same model.</source>
        <translation>Los dos extremos de una transición deben ser para el mismo modelo.</translation>
    </message>
    <message>
        <source>Both sides of the grid would change the same thing; choose two different ones.</source>
        <translation>Los dos lados de la cuadrícula cambiarían lo mismo; elija dos distintos.</translation>
    </message>
    <message>
        <source>Bounds the latent in each step, which tames harsh colours; 0 is off.</source>
        <translation>Limita el latente en cada paso, lo que doma los colores chillones; 0 es desactivado.</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU, %1 hilos</translation>
    </message>
    <message>
        <source>Choose a database to look for duplicates in.</source>
        <translation>Elija una base de datos en la que buscar duplicados.</translation>
    </message>
    <message>
        <source>Choose a folder for the database.</source>
        <translation>Elija una carpeta para la base de datos.</translation>
    </message>
    <message>
        <source>Compares the query's words or patches with every picture's patches, made on demand: small databases.</source>
        <translation>Compara las palabras o los fragmentos de la consulta con los de cada imagen, hechos sobre la marcha: para bases de datos pequeñas.</translation>
    </message>
    <message>
        <source>Comparing looks</source>
        <translation>Comparando el aspecto</translation>
    </message>
    <message>
        <source>Comparing patches needs words or a picture that are looked for; this query has none.</source>
        <translation>Para comparar fragmentos hacen falta palabras o una imagen que buscar; esta consulta no tiene.</translation>
    </message>
    <message>
        <source>Comparing the patches of %1 pictures would take too long; narrow them down with facts, or let the patches only order the nearest (rerank).</source>
        <translation>Comparar los fragmentos de %1 imágenes llevaría demasiado; acótelas con datos, o deje que los fragmentos solo ordenen las más cercanas (rerank).</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>DPM-Solver++ adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>DPM-Solver++ no añade ruido: ponga eta a 0 o elija otro muestreador.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Delete the database "%1"</source>
        <translation>Eliminar la base de datos «%1»</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Dismiss the suggestion %1</source>
        <translation>Descartar la sugerencia %1</translation>
    </message>
    <message>
        <source>Each database needs a weight of its own, or none has one.</source>
        <translation>Cada base de datos necesita su propio peso, o ninguna lo tiene.</translation>
    </message>
    <message>
        <source>Embedding pictures</source>
        <translation>Calculando los vectores de las imágenes</translation>
    </message>
    <message>
        <source>Eta must lie between 0 and 1.</source>
        <translation>Eta debe estar entre 0 y 1.</translation>
    </message>
    <message>
        <source>Every licence allows works made from it without conditions.</source>
        <translation>Todas las licencias permiten sin condiciones obras hechas a partir de ellas.</translation>
    </message>
    <message>
        <source>Every neighbour is excluded and there are no words; bring one back or type some.</source>
        <translation>Todas las vecinas están excluidas y no hay palabras; recupere una o escriba algunas.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Filling the search index</source>
        <translation>Llenando el índice de búsqueda</translation>
    </message>
    <message>
        <source>Finding neighbours</source>
        <translation>Buscando vecinas</translation>
    </message>
    <message>
        <source>Finding short codes</source>
        <translation>Buscando códigos cortos</translation>
    </message>
    <message>
        <source>Finds items whose titles, artists, captions and tags hold the words of the query (BM25).</source>
        <translation>Encuentra imágenes cuyos títulos, artistas, descripciones y etiquetas contienen las palabras de la consulta (BM25).</translation>
    </message>
    <message>
        <source>Finds the pictures whose embeddings are nearest to the query; large databases by their index.</source>
        <translation>Encuentra las imágenes cuyos vectores están más cerca de la consulta; en bases de datos grandes, con su índice.</translation>
    </message>
    <message>
        <source>Fresh noise per step: 0 is deterministic, 1 the noisiest.</source>
        <translation>Ruido nuevo en cada paso: 0 es determinista, 1 el más ruidoso.</translation>
    </message>
    <message>
        <source>How many of the nearest pictures have their patches compared.</source>
        <translation>De cuántas de las imágenes más cercanas se comparan los fragmentos.</translation>
    </message>
    <message>
        <source>How much a word that is repeated counts more than once.</source>
        <translation>Cuánto más cuenta una palabra repetida que una sola.</translation>
    </message>
    <message>
        <source>How much is painted anew must lie between 0 and 1.</source>
        <translation>Cuánto se pinta de nuevo debe estar entre 0 y 1.</translation>
    </message>
    <message>
        <source>How much long texts are held back: 0 not at all, 1 in proportion to their length.</source>
        <translation>Cuánto se frenan los textos largos: 0 nada, 1 en proporción a su longitud.</translation>
    </message>
    <message>
        <source>How much of an enlarged picture is painted anew: little keeps it, more adds strokes.</source>
        <translation>Cuánto de una imagen ampliada se pinta de nuevo: poco la conserva, más añade pinceladas.</translation>
    </message>
    <message>
        <source>How much of it follows the neighbours; 1 as trained, 0 leaves them out.</source>
        <translation>Cuánto de ella sigue a las vecinas; 1 como se entrenó, 0 las deja fuera.</translation>
    </message>
    <message>
        <source>How much of the guidance follows the words; 1 as trained, 0 leaves only the neighbours' pull.</source>
        <translation>Cuánto de la guía sigue a las palabras; 1 como se entrenó, 0 deja solo el tirón de las vecinas.</translation>
    </message>
    <message>
        <source>How near embeddings must be is between 0 and 1.</source>
        <translation>Lo cerca que deben estar los vectores está entre 0 y 1.</translation>
    </message>
    <message>
        <source>How often the picture is refined; more is slower and finer.</source>
        <translation>Cuántas veces se refina la imagen; más es más lento y más fino.</translation>
    </message>
    <message>
        <source>How strongly text and neighbours pull; 1 is off, high values exaggerate.</source>
        <translation>Con qué fuerza tiran texto y vecinas; 1 es desactivado, los valores altos exageran.</translation>
    </message>
    <message>
        <source>Import paused</source>
        <translation>Importación en pausa</translation>
    </message>
    <message>
        <source>Importing pictures</source>
        <translation>Importando imágenes</translation>
    </message>
    <message>
        <source>It came later.</source>
        <translation>Llegó después.</translation>
    </message>
    <message>
        <source>It is in the database that you prefer.</source>
        <translation>Está en la base de datos que prefiere.</translation>
    </message>
    <message>
        <source>It is in the folder that you prefer.</source>
        <translation>Está en la carpeta que prefiere.</translation>
    </message>
    <message>
        <source>It is listed in the table but is not in the folder.</source>
        <translation>Está en la tabla, pero no en la carpeta.</translation>
    </message>
    <message>
        <source>It is not in the database that you prefer.</source>
        <translation>No está en la base de datos que prefiere.</translation>
    </message>
    <message>
        <source>It is not in the folder that you prefer.</source>
        <translation>No está en la carpeta que prefiere.</translation>
    </message>
    <message>
        <source>It is smaller: %1, not %2.</source>
        <translation>Es más pequeña: %1, no %2.</translation>
    </message>
    <message>
        <source>It is the largest: %1.</source>
        <translation>Es la más grande: %1.</translation>
    </message>
    <message>
        <source>It is the same file as the one to keep and wears the same marks.</source>
        <translation>Es el mismo archivo que la que se conserva y lleva las mismas marcas.</translation>
    </message>
    <message>
        <source>It was there first.</source>
        <translation>Estaba antes.</translation>
    </message>
    <message>
        <source>Its database cannot be changed.</source>
        <translation>Su base de datos no se puede cambiar.</translation>
    </message>
    <message>
        <source>Its embedding holds values that are not numbers.</source>
        <translation>Su vector contiene valores que no son números.</translation>
    </message>
    <message>
        <source>Its embedding is empty.</source>
        <translation>Su vector está vacío.</translation>
    </message>
    <message>
        <source>Its file is the oldest.</source>
        <translation>Su archivo es el más antiguo.</translation>
    </message>
    <message>
        <source>Its file is younger.</source>
        <translation>Su archivo es más reciente.</translation>
    </message>
    <message>
        <source>Its picture is gone and there is no thumbnail of it.</source>
        <translation>Su imagen ha desaparecido y no hay miniatura de ella.</translation>
    </message>
    <message>
        <source>Its picture is gone.</source>
        <translation>Su imagen ha desaparecido.</translation>
    </message>
    <message>
        <source>Its picture is the file of the one to keep.</source>
        <translation>Su imagen es el archivo de la que se conserva.</translation>
    </message>
    <message>
        <source>Its picture is where it should be.</source>
        <translation>Su imagen está donde debe.</translation>
    </message>
    <message>
        <source>Joins the rankings of embeddings and of texts by reciprocal rank.</source>
        <translation>Une las clasificaciones de los vectores y de los textos por rango recíproco.</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>Poner color a %1</translation>
    </message>
    <message>
        <source>Learns from its last steps, so that fewer steps give a finished picture; deterministic.</source>
        <translation>Aprende de sus últimos pasos, de modo que menos pasos dan una imagen acabada; determinista.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Less is known of it.</source>
        <translation>Se sabe menos de ella.</translation>
    </message>
    <message>
        <source>Linking near pictures</source>
        <translation>Enlazando imágenes cercanas</translation>
    </message>
    <message>
        <source>Listing was stopped.</source>
        <translation>El listado se detuvo.</translation>
    </message>
    <message>
        <source>Looking at colours</source>
        <translation>Mirando los colores</translation>
    </message>
    <message>
        <source>Looking at thumbnails</source>
        <translation>Mirando las miniaturas</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Buscando imágenes</translation>
    </message>
    <message>
        <source>Looks ahead from its last two steps, so that 12 to 16 steps do; deterministic.</source>
        <translation>Se adelanta a partir de sus dos últimos pasos, de modo que bastan de 12 a 16; determinista.</translation>
    </message>
    <message>
        <source>Make the collection "%1"</source>
        <translation>Crear la colección «%1»</translation>
    </message>
    <message>
        <source>Make the database "%1"</source>
        <translation>Crear la base de datos «%1»</translation>
    </message>
    <message>
        <source>Matrix products run far too slowly on this machine: install OpenBLAS (package libopenblas0-openmp) and start again.</source>
        <translation>Los productos de matrices van demasiado lentos en este equipo: instale OpenBLAS (paquete libopenblas0-openmp) y vuelva a empezar.</translation>
    </message>
    <message>
        <source>Measuring the search</source>
        <translation>Midiendo la búsqueda</translation>
    </message>
    <message>
        <source>Move %1 to the bin</source>
        <translation>Mover %1 a la papelera</translation>
    </message>
    <message>
        <source>Name two or more databases to make one of.</source>
        <translation>Nombre dos o más bases de datos para hacer una de ellas.</translation>
    </message>
    <message>
        <source>Naming the pictures</source>
        <translation>Poniendo nombre a las imágenes</translation>
    </message>
    <message>
        <source>Nearest pictures</source>
        <translation>Imágenes más cercanas</translation>
    </message>
    <message>
        <source>Nearest pictures, then patches</source>
        <translation>Imágenes más cercanas, luego fragmentos</translation>
    </message>
    <message>
        <source>No database "%1" fits the model; choose another database or model.</source>
        <translation>Ninguna base de datos «%1» encaja con el modelo; elija otra base de datos u otro modelo.</translation>
    </message>
    <message>
        <source>No database is chosen; choose one to search in.</source>
        <translation>No hay ninguna base de datos seleccionada; elija una en la que buscar.</translation>
    </message>
    <message>
        <source>No picture of the database fits the facts that are asked for; ask for fewer.</source>
        <translation>Ninguna imagen de la base de datos cumple los datos pedidos; pida menos.</translation>
    </message>
    <message>
        <source>No picture was drawn on.</source>
        <translation>No se recurrió a ninguna imagen.</translation>
    </message>
    <message>
        <source>No teaching has begun there; choose another folder.</source>
        <translation>Ahí no ha empezado ningún entrenamiento; elija otra carpeta.</translation>
    </message>
    <message>
        <source>None of the chosen databases is what "database:" asks for; choose another or leave it out.</source>
        <translation>Ninguna de las bases de datos seleccionadas es lo que pide «database:»; elija otra o quítelo.</translation>
    </message>
    <message>
        <source>Nothing may be written in this folder; choose another one.</source>
        <translation>En esta carpeta no se puede escribir nada; elija otra.</translation>
    </message>
    <message>
        <source>One side of a grid has at most %1 values.</source>
        <translation>Un lado de una cuadrícula tiene como máximo %1 valores.</translation>
    </message>
    <message>
        <source>Only PNG and TIFF hold 16 bits; choose one of them, or 8 bits.</source>
        <translation>Solo PNG y TIFF admiten 16 bits; elija uno de ellos, u 8 bits.</translation>
    </message>
    <message>
        <source>Orders the nearest pictures anew by their patches (late interaction), made on demand.</source>
        <translation>Reordena las imágenes más cercanas por sus fragmentos (late interaction), hechos sobre la marcha.</translation>
    </message>
    <message>
        <source>PLMS adds no noise: set eta to 0 or choose another sampler.</source>
        <translation>PLMS no añade ruido: ponga eta a 0 o elija otro muestreador.</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintando</translation>
    </message>
    <message>
        <source>Painting from words alone needs words; type some or let the neighbours take part.</source>
        <translation>Pintar solo con palabras necesita palabras; escriba algunas o deje participar a las vecinas.</translation>
    </message>
    <message>
        <source>Paints the finished picture once more at twice its size, tile by tile.</source>
        <translation>Pinta la imagen acabada otra vez al doble de tamaño, tesela a tesela.</translation>
    </message>
    <message>
        <source>Paints with neighbours that the denoiser attends to.</source>
        <translation>Pinta con vecinas a las que el eliminador de ruido presta atención.</translation>
    </message>
    <message>
        <source>Patches of all pictures</source>
        <translation>Fragmentos de todas las imágenes</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>Elegir %1</translation>
    </message>
    <message>
        <source>Picture %1 does not wait in the queue any more.</source>
        <translation>La imagen %1 ya no espera en la cola.</translation>
    </message>
    <message>
        <source>Pictures and texts by rank</source>
        <translation>Imágenes y textos por rango</translation>
    </message>
    <message>
        <source>Pictures and texts by score</source>
        <translation>Imágenes y textos por valor</translation>
    </message>
    <message>
        <source>Pictures can be folded from a cosine above 0 on, and 1 folds nothing.</source>
        <translation>Las imágenes se pliegan a partir de un coseno mayor que 0, y 1 no pliega nada.</translation>
    </message>
    <message>
        <source>Put %1 into "%2"</source>
        <translation>Poner %1 en «%2»</translation>
    </message>
    <message>
        <source>Rate %1 %2 star</source>
        <translation>Valorar %1 con %2 estrella</translation>
    </message>
    <message>
        <source>Rate %1 %2 stars</source>
        <translation>Valorar %1 con %2 estrellas</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Leyendo la base de datos</translation>
    </message>
    <message>
        <source>Reading your history</source>
        <translation>Leyendo su historial</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rechazar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove the collection "%1"</source>
        <translation>Quitar la colección «%1»</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Say on which sides the canvas grows, and by how many pixels.</source>
        <translation>Diga por qué lados crece el lienzo, y cuántos píxeles.</translation>
    </message>
    <message>
        <source>Searching the texts needs words; type some.</source>
        <translation>Buscar en los textos necesita palabras; escriba algunas.</translation>
    </message>
    <message>
        <source>Share of the texts</source>
        <translation>Parte de los textos</translation>
    </message>
    <message>
        <source>So few steps leave none for so little noise; take more steps or a higher strength.</source>
        <translation>Tan pocos pasos no dejan ninguno para tan poco ruido; tome más pasos o más fuerza.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into JPEG files alone and were left out.</source>
        <translation>Algunas palabras de %1 caben solo en archivos JPEG y se dejaron fuera.</translation>
    </message>
    <message>
        <source>Some words in %1 fit into PNG files alone and were left out.</source>
        <translation>Algunas palabras de %1 caben solo en archivos PNG y se dejaron fuera.</translation>
    </message>
    <message>
        <source>Sorting the database</source>
        <translation>Ordenando la base de datos</translation>
    </message>
    <message>
        <source>Steady and exact; with eta above 0 it adds fresh noise in each step.</source>
        <translation>Firme y exacto; con eta por encima de 0 añade ruido nuevo en cada paso.</translation>
    </message>
    <message>
        <source>Strength of the fresh noise that eta adds.</source>
        <translation>Fuerza del ruido nuevo que añade eta.</translation>
    </message>
    <message>
        <source>Tag %1 %2</source>
        <translation>Etiquetar %1 con %2</translation>
    </message>
    <message>
        <source>Tags and ratings cannot be looked for here.</source>
        <translation>Aquí no se pueden buscar etiquetas ni valoraciones.</translation>
    </message>
    <message>
        <source>Tags, ratings and collections cannot be kept here.</source>
        <translation>Aquí no se pueden guardar etiquetas, valoraciones ni colecciones.</translation>
    </message>
    <message>
        <source>Take %1 out of "%2"</source>
        <translation>Sacar %1 de «%2»</translation>
    </message>
    <message>
        <source>Taking pictures over</source>
        <translation>Incorporando imágenes</translation>
    </message>
    <message>
        <source>The canvas would become too large; let it grow less.</source>
        <translation>El lienzo sería demasiado grande; hágalo crecer menos.</translation>
    </message>
    <message>
        <source>The database "%1" cannot be written; reject its pictures, or make a database of those you want.</source>
        <translation>La base de datos «%1» no se puede escribir; rechace sus imágenes, o haga una base de datos con las que quiera.</translation>
    </message>
    <message>
        <source>The database "%1" is embedded for this encoder already; there is nothing to do.</source>
        <translation>La base de datos «%1» ya está hecha para este codificador; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>The database "%1" is not in the trash any more; import its pictures again.</source>
        <translation>La base de datos «%1» ya no está en la papelera; importe de nuevo sus imágenes.</translation>
    </message>
    <message>
        <source>The database "%1" is too large to be listed; close other programs and try again.</source>
        <translation>La base de datos «%1» es demasiado grande para listarla; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database "%1" now holds another picture in the place of %2; retrieve the neighbours again.</source>
        <translation>La base de datos «%1» tiene ahora otra imagen en el lugar de %2; busque de nuevo las vecinas.</translation>
    </message>
    <message>
        <source>The database "%1" ships with the program and stays as it is; reject its pictures, or make a database of those you want.</source>
        <translation>La base de datos «%1» viene con el programa y se queda como está; rechace sus imágenes, o haga una base de datos con las que quiera.</translation>
    </message>
    <message>
        <source>The database "%1" was made for another model (encoder "%2", not "%3"); import its pictures again for this one.</source>
        <translation>La base de datos «%1» se hizo para otro modelo (codificador «%2», no «%3»); importe de nuevo sus imágenes para este.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder than this model's; import its pictures again.</source>
        <translation>La base de datos «%1» se hizo con otro codificador que el de este modelo; importe de nuevo sus imágenes.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; compare its pictures by file and looks alone.</source>
        <translation>La base de datos «%1» se hizo con otro codificador; compare sus imágenes solo por archivo y aspecto.</translation>
    </message>
    <message>
        <source>The database "%1" was made with another encoder; import into a new database instead.</source>
        <translation>La base de datos «%1» se hizo con otro codificador; importe en una base de datos nueva.</translation>
    </message>
    <message>
        <source>The database has no item %1; retrieve the neighbours again.</source>
        <translation>La base de datos no tiene el elemento %1; busque de nuevo las vecinas.</translation>
    </message>
    <message>
        <source>The database has no row %1; retrieve the neighbours again.</source>
        <translation>La base de datos no tiene la fila %1; busque de nuevo las vecinas.</translation>
    </message>
    <message>
        <source>The database has no size for this kind of search index; it is searched without one.</source>
        <translation>La base de datos no tiene tamaño para esta clase de índice de búsqueda; se busca sin él.</translation>
    </message>
    <message>
        <source>The database has too many items to be searched by words; search by its pictures instead.</source>
        <translation>La base de datos tiene demasiados elementos para buscar en ella por palabras; busque por sus imágenes.</translation>
    </message>
    <message>
        <source>The database in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>No se puede leer o escribir la base de datos de «%1»; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>The database in "%1" is busy; try again.</source>
        <translation>La base de datos de «%1» está ocupada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database in "%1" is damaged; restore it from a copy or import its pictures again.</source>
        <translation>La base de datos de «%1» está dañada; restáurela de una copia o importe de nuevo sus imágenes.</translation>
    </message>
    <message>
        <source>The database in "%1" was made by a newer Palimpsest; update the program to open it.</source>
        <translation>La base de datos de «%1» la hizo un Palimpsest más reciente; actualice el programa para abrirla.</translation>
    </message>
    <message>
        <source>The database is empty; import pictures into it or choose another.</source>
        <translation>La base de datos está vacía; importe imágenes en ella o elija otra.</translation>
    </message>
    <message>
        <source>The database is too large for a search index; it is searched without one.</source>
        <translation>La base de datos es demasiado grande para un índice de búsqueda; se busca sin él.</translation>
    </message>
    <message>
        <source>The database is too small for this kind of search index; it is searched without one.</source>
        <translation>La base de datos es demasiado pequeña para esta clase de índice de búsqueda; se busca sin él.</translation>
    </message>
    <message>
        <source>The database needs a name.</source>
        <translation>La base de datos necesita un nombre.</translation>
    </message>
    <message>
        <source>The database needs an encoder; install a model first.</source>
        <translation>La base de datos necesita un codificador; instale antes un modelo.</translation>
    </message>
    <message>
        <source>The databases "%1" and "%2" were made with different encoders; embed one of them again first.</source>
        <translation>Las bases de datos «%1» y «%2» se hicieron con codificadores distintos; rehaga antes una de ellas.</translation>
    </message>
    <message>
        <source>The description of the model cannot be written; check the models folder and the disk.</source>
        <translation>No se puede escribir la descripción del modelo; compruebe la carpeta de modelos y el disco.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and save again.</source>
        <translation>El disco está lleno; libere espacio y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>El disco está lleno; haga sitio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The embedding does not fit this database; choose another database or model.</source>
        <translation>El vector no encaja en esta base de datos; elija otra base de datos u otro modelo.</translation>
    </message>
    <message>
        <source>The encoder can make nothing of it.</source>
        <translation>El codificador no sabe qué hacer con ello.</translation>
    </message>
    <message>
        <source>The encoder cannot be loaded.</source>
        <translation>No se puede cargar el codificador.</translation>
    </message>
    <message>
        <source>The encoder gave no usable embedding for "%1"; leave the picture out.</source>
        <translation>El codificador no dio ningún vector útil para «%1»; deje fuera la imagen.</translation>
    </message>
    <message>
        <source>The encoder gives no usable numbers; its weights are damaged.</source>
        <translation>El codificador no da números útiles; sus pesos están dañados.</translation>
    </message>
    <message>
        <source>The encoder lost a picture; the log has details.</source>
        <translation>El codificador perdió una imagen; el registro dice más.</translation>
    </message>
    <message>
        <source>The encoder's embeddings have an impossible length; import the model again.</source>
        <translation>Los vectores del codificador tienen una longitud imposible; importe de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The encoder's vocabulary does not belong to its weights; import the model again.</source>
        <translation>El vocabulario del codificador no corresponde a sus pesos; importe de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The ends of this morph were embedded by different encoders; retrieve the neighbours again.</source>
        <translation>Los extremos de esta transición son de codificadores distintos; busque de nuevo las vecinas.</translation>
    </message>
    <message>
        <source>The feather must lie between 0 and %1 pixels.</source>
        <translation>El borde suave debe estar entre 0 y %1 píxeles.</translation>
    </message>
    <message>
        <source>The file "%1" cannot be read; check that its disk is connected.</source>
        <translation>No se puede leer el archivo «%1»; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>The file "%1" is damaged: %2; copy or download it again.</source>
        <translation>El archivo «%1» está dañado: %2; cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The file could not be saved; check that its disk is connected.</source>
        <translation>No se pudo guardar el archivo; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be made; check its permissions.</source>
        <translation>No se puede crear la carpeta «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The folder "%1" cannot be read; check its permissions.</source>
        <translation>No se puede leer la carpeta «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The folder "%1" holds other files; choose another name.</source>
        <translation>La carpeta «%1» contiene otros archivos; elija otro nombre.</translation>
    </message>
    <message>
        <source>The folder "%1" is not there; choose another one.</source>
        <translation>La carpeta «%1» no está ahí; elija otra.</translation>
    </message>
    <message>
        <source>The folder of the painted pictures cannot be read; check its permissions.</source>
        <translation>No se puede leer la carpeta de las imágenes pintadas; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The folder of your history, "%1", cannot be read; check its permissions.</source>
        <translation>No se puede leer la carpeta de su historial, «%1»; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The folder to save in does not exist; choose another one.</source>
        <translation>La carpeta en la que guardar no existe; elija otra.</translation>
    </message>
    <message>
        <source>The index of your history could not be read; start the program again.</source>
        <translation>No se pudo leer el índice de su historial; reinicie el programa.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>No se puede leer o escribir el índice de su historial en «%1»; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>The index of your history in "%1" is damaged or something else; move it away, and it is made again.</source>
        <translation>El índice de su historial en «%1» está dañado o es otra cosa; quítelo de ahí y se hará de nuevo.</translation>
    </message>
    <message>
        <source>The larger it is, the less the first places count more than later ones.</source>
        <translation>Cuanto mayor es, menos cuentan los primeros puestos más que los siguientes.</translation>
    </message>
    <message>
        <source>The map belongs to other pictures; it will be drawn again.</source>
        <translation>El mapa es de otras imágenes; se dibujará de nuevo.</translation>
    </message>
    <message>
        <source>The map is damaged; it will be drawn again.</source>
        <translation>El mapa está dañado; se dibujará de nuevo.</translation>
    </message>
    <message>
        <source>The mask is black everywhere, so nothing would be painted; paint where it should change.</source>
        <translation>La máscara es toda negra, así que no se pintaría nada; pinte donde deba cambiar.</translation>
    </message>
    <message>
        <source>The mask must be as large as the picture.</source>
        <translation>La máscara debe ser tan grande como la imagen.</translation>
    </message>
    <message>
        <source>The model "%1" is of a kind that this program cannot paint with; choose another model.</source>
        <translation>El modelo «%1» es de una clase con la que este programa no puede pintar; elija otro modelo.</translation>
    </message>
    <message>
        <source>The model "%1" needs the encoder "%2", which is not here; put its folder into the models folder.</source>
        <translation>El modelo «%1» necesita el codificador «%2», que no está aquí; ponga su carpeta en la carpeta de modelos.</translation>
    </message>
    <message>
        <source>The model cannot be loaded.</source>
        <translation>No se puede cargar el modelo.</translation>
    </message>
    <message>
        <source>The model in "%1" cannot be used: its model.json is not valid; import the model again.</source>
        <translation>El modelo de «%1» no se puede usar: su model.json no es válido; importe de nuevo el modelo.</translation>
    </message>
    <message>
        <source>The model in "%1" is of another kind; a model of the kind "%2/%3" is needed here.</source>
        <translation>El modelo de «%1» es de otra clase; aquí hace falta uno de la clase «%2/%3».</translation>
    </message>
    <message>
        <source>The most is known of it: %1.</source>
        <translation>Es de la que más se sabe: %1.</translation>
    </message>
    <message>
        <source>The new model's folder cannot be written; check the models folder and the disk.</source>
        <translation>No se puede escribir la carpeta del modelo nuevo; compruebe la carpeta de modelos y el disco.</translation>
    </message>
    <message>
        <source>The notes of this teaching are damaged; begin anew.</source>
        <translation>Las notas de este entrenamiento están dañadas; empiece de nuevo.</translation>
    </message>
    <message>
        <source>The painting begins from the picture "%1", which this recipe only names; say where it is.</source>
        <translation>La pintura parte de la imagen «%1», que esta receta solo nombra; diga dónde está.</translation>
    </message>
    <message>
        <source>The part of a picture must lie inside it: @x,y,width,height in shares from 0 to 1.</source>
        <translation>La parte de una imagen debe estar dentro de ella: @x,y,ancho,alto en partes de 0 a 1.</translation>
    </message>
    <message>
        <source>The parts of the query cancel each other out; change one of their weights.</source>
        <translation>Las partes de la consulta se anulan entre sí; cambie uno de sus pesos.</translation>
    </message>
    <message>
        <source>The path "%1" is not a file; choose a file.</source>
        <translation>La ruta «%1» no es un archivo; elija un archivo.</translation>
    </message>
    <message>
        <source>The picture "%1" cannot be stored; leave the picture out.</source>
        <translation>No se puede guardar la imagen «%1»; deje fuera la imagen.</translation>
    </message>
    <message>
        <source>The picture could not be painted.</source>
        <translation>No se pudo pintar la imagen.</translation>
    </message>
    <message>
        <source>The picture could not be saved as JPEG; save it as PNG.</source>
        <translation>No se pudo guardar la imagen como JPEG; guárdela como PNG.</translation>
    </message>
    <message>
        <source>The picture could not be saved as PNG; the log has details.</source>
        <translation>No se pudo guardar la imagen como PNG; el registro dice más.</translation>
    </message>
    <message>
        <source>The picture could not be saved as TIFF; save it as PNG.</source>
        <translation>No se pudo guardar la imagen como TIFF; guárdela como PNG.</translation>
    </message>
    <message>
        <source>The picture could not be saved as WebP; save it as PNG.</source>
        <translation>No se pudo guardar la imagen como WebP; guárdela como PNG.</translation>
    </message>
    <message>
        <source>The picture has an unknown pixel format; choose another picture.</source>
        <translation>La imagen tiene un formato de píxeles desconocido; elija otra imagen.</translation>
    </message>
    <message>
        <source>The picture is empty or too large to be compared; choose another picture.</source>
        <translation>La imagen está vacía o es demasiado grande para compararla; elija otra imagen.</translation>
    </message>
    <message>
        <source>The picture is larger than this format allows; choose PNG or a smaller size.</source>
        <translation>La imagen es más grande de lo que permite este formato; elija PNG o un tamaño menor.</translation>
    </message>
    <message>
        <source>The picture or text could not be compared with others.</source>
        <translation>No se pudo comparar la imagen o el texto con otros.</translation>
    </message>
    <message>
        <source>The picture to begin from and its mask must be as large as the painting, with a strength between 0 and 1.</source>
        <translation>La imagen de partida y su máscara deben ser tan grandes como la pintura, con una fuerza entre 0 y 1.</translation>
    </message>
    <message>
        <source>The picture would become too large; enlarge it less.</source>
        <translation>La imagen sería demasiado grande; amplíela menos.</translation>
    </message>
    <message>
        <source>The picture's data does not fit its size; choose another picture.</source>
        <translation>Los datos de la imagen no corresponden a su tamaño; elija otra imagen.</translation>
    </message>
    <message>
        <source>The picture's width and height must be multiples of %1 up to %2.</source>
        <translation>El ancho y el alto de la imagen deben ser múltiplos de %1 hasta %2.</translation>
    </message>
    <message>
        <source>The pictures of a contact sheet must be 32 to 2048 pixels wide.</source>
        <translation>Las imágenes de una hoja de contactos deben tener de 32 a 2048 píxeles de ancho.</translation>
    </message>
    <message>
        <source>The pictures of a sheet must be 32 to 2048 pixels wide.</source>
        <translation>Las imágenes de una hoja deben tener de 32 a 2048 píxeles de ancho.</translation>
    </message>
    <message>
        <source>The preset holds numbers that no search can be made with; save it anew.</source>
        <translation>El preajuste contiene números con los que no se puede buscar; guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The preset is damaged and cannot be read; save it anew.</source>
        <translation>El preajuste está dañado y no se puede leer; guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The preset is not there any more; it may have been moved or deleted.</source>
        <translation>El preajuste ya no está ahí; puede que se haya movido o borrado.</translation>
    </message>
    <message>
        <source>The quality must be between 1 and 100.</source>
        <translation>La calidad debe estar entre 1 y 100.</translation>
    </message>
    <message>
        <source>The query asks for the picture "%1", which this recipe only names; give it to the query again.</source>
        <translation>La consulta pide la imagen «%1», que esta receta solo nombra; désela otra vez a la consulta.</translation>
    </message>
    <message>
        <source>The query is empty; type words or drop a picture.</source>
        <translation>La consulta está vacía; escriba palabras o suelte una imagen.</translation>
    </message>
    <message>
        <source>The queue could not be read; start the program again.</source>
        <translation>No se pudo leer la cola; reinicie el programa.</translation>
    </message>
    <message>
        <source>The queue in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>No se puede leer o escribir la cola de «%1»; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>The recipe does not hold %1; drop the picture onto the strip again.</source>
        <translation>La receta no contiene %1; suelte otra vez la imagen en la tira.</translation>
    </message>
    <message>
        <source>The recipe holds numbers that no picture can have been painted with; choose another picture.</source>
        <translation>La receta contiene números con los que no se pudo pintar ninguna imagen; elija otra imagen.</translation>
    </message>
    <message>
        <source>The recipe in this file is too large to be one; choose another picture.</source>
        <translation>La receta de este archivo es demasiado grande para serlo; elija otra imagen.</translation>
    </message>
    <message>
        <source>The recipe is damaged and cannot be read; choose another picture.</source>
        <translation>La receta está dañada y no se puede leer; elija otra imagen.</translation>
    </message>
    <message>
        <source>The recipe is for the model "%1", but "%2" is in use; choose that model or make the recipe anew.</source>
        <translation>La receta es para el modelo «%1», pero se usa «%2»; elija aquel modelo o haga de nuevo la receta.</translation>
    </message>
    <message>
        <source>The recipe's %1 is damaged or out of range, so it cannot be painted; choose another picture.</source>
        <translation>%1 de la receta está dañado o fuera de rango, así que no se puede pintar; elija otra imagen.</translation>
    </message>
    <message>
        <source>The recipe's colours or facts are damaged and cannot be read; choose another picture.</source>
        <translation>Los colores o datos de la receta están dañados y no se pueden leer; elija otra imagen.</translation>
    </message>
    <message>
        <source>The recipe's mask is damaged, so it cannot be painted; paint the mask anew.</source>
        <translation>La máscara de la receta está dañada, así que no se puede pintar; pinte de nuevo la máscara.</translation>
    </message>
    <message>
        <source>The recipe's mask is for a picture of another size; paint the mask anew.</source>
        <translation>La máscara de la receta es para una imagen de otro tamaño; pinte de nuevo la máscara.</translation>
    </message>
    <message>
        <source>The recipe's mask is too large to be one; paint the mask anew.</source>
        <translation>La máscara de la receta es demasiado grande para serlo; pinte de nuevo la máscara.</translation>
    </message>
    <message>
        <source>The sampler takes between 1 and %1 steps, not %2.</source>
        <translation>El muestreador da entre 1 y %1 pasos, no %2.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be read or written: %2; check the disk.</source>
        <translation>No se puede leer o escribir el índice de búsqueda «%1»: %2; compruebe el disco.</translation>
    </message>
    <message>
        <source>The search index "%1" cannot be written; check the disk.</source>
        <translation>No se puede escribir el índice de búsqueda «%1»; compruebe el disco.</translation>
    </message>
    <message>
        <source>The search index belongs to other pictures; it will be built again.</source>
        <translation>El índice de búsqueda es de otras imágenes; se hará de nuevo.</translation>
    </message>
    <message>
        <source>The search index was made by a newer Palimpsest; update the program.</source>
        <translation>El índice de búsqueda lo hizo un Palimpsest más reciente; actualice el programa.</translation>
    </message>
    <message>
        <source>The share of typical pictures must be above 0 and at most 1.</source>
        <translation>La parte de imágenes típicas debe ser mayor que 0 y como máximo 1.</translation>
    </message>
    <message>
        <source>The strength of a variation must lie between 0 and 1.</source>
        <translation>La fuerza de una variación debe estar entre 0 y 1.</translation>
    </message>
    <message>
        <source>The table "%1" needs a column named %2.</source>
        <translation>La tabla «%1» necesita una columna llamada %2.</translation>
    </message>
    <message>
        <source>The table has a quotation mark in line %1 that is never closed.</source>
        <translation>La tabla tiene en la línea %1 una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>The table has more fields in line %1 than in its header.</source>
        <translation>La tabla tiene en la línea %1 más campos que en su cabecera.</translation>
    </message>
    <message>
        <source>The table is not in UTF-8; save it as CSV UTF-8.</source>
        <translation>La tabla no está en UTF-8; guárdela como CSV UTF-8.</translation>
    </message>
    <message>
        <source>The tensor "%1" holds numbers of another kind; copy or download its file again.</source>
        <translation>El tensor «%1» contiene números de otra clase; copie o descargue de nuevo su archivo.</translation>
    </message>
    <message>
        <source>The texts of this database are too many to be searched by words; search by its pictures instead.</source>
        <translation>Los textos de esta base de datos son demasiados para buscar en ellos por palabras; busque por sus imágenes.</translation>
    </message>
    <message>
        <source>The way from noise to picture.</source>
        <translation>El camino del ruido a la imagen.</translation>
    </message>
    <message>
        <source>The weights of databases must not be negative, and one must be above zero.</source>
        <translation>Los pesos de las bases de datos no deben ser negativos, y uno debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>There are no pictures for the contact sheet; choose some.</source>
        <translation>No hay imágenes para la hoja de contactos; seleccione algunas.</translation>
    </message>
    <message>
        <source>There are no pictures to make a database of.</source>
        <translation>No hay imágenes con las que hacer una base de datos.</translation>
    </message>
    <message>
        <source>There are too many files of this name; choose another folder.</source>
        <translation>Hay demasiados archivos con este nombre; elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is a collection "%1" already; choose another name.</source>
        <translation>Ya hay una colección «%1»; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is a database in "%1" already; choose another folder.</source>
        <translation>Ya hay una base de datos en «%1»; elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is a preset "%1" already; choose another name.</source>
        <translation>Ya hay un preajuste «%1»; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no database in "%1"; choose another folder.</source>
        <translation>No hay ninguna base de datos en «%1»; elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no encoder to import with; install a model first.</source>
        <translation>No hay ningún codificador con el que importar; instale antes un modelo.</translation>
    </message>
    <message>
        <source>There is no encoder to look at results with; install a model first.</source>
        <translation>No hay ningún codificador con el que mirar los resultados; instale antes un modelo.</translation>
    </message>
    <message>
        <source>There is no file "%1"; check the name.</source>
        <translation>No hay ningún archivo «%1»; compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no finished picture to save yet; paint one first.</source>
        <translation>Todavía no hay ninguna imagen acabada que guardar; pinte antes una.</translation>
    </message>
    <message>
        <source>There is no folder "%1"; check the name.</source>
        <translation>No hay ninguna carpeta «%1»; compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no folder of pictures at "%1"; check the name.</source>
        <translation>No hay ninguna carpeta de imágenes en «%1»; compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no layout called "%1"; check the name.</source>
        <translation>No hay ninguna disposición llamada «%1»; compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no model called "%1" here; choose another or put its folder into the models folder.</source>
        <translation>Aquí no hay ningún modelo llamado «%1»; elija otro o ponga su carpeta en la carpeta de modelos.</translation>
    </message>
    <message>
        <source>There is no model in "%1"; choose another folder.</source>
        <translation>No hay ningún modelo en «%1»; elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no model to paint with; put a model's folder into the models folder.</source>
        <translation>No hay ningún modelo con el que pintar; ponga la carpeta de un modelo en la carpeta de modelos.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; only %2 were found.</source>
        <translation>No hay vecina %1; solo se encontraron %2.</translation>
    </message>
    <message>
        <source>There is no neighbour %1; the picture has %2.</source>
        <translation>No hay vecina %1; la imagen tiene %2.</translation>
    </message>
    <message>
        <source>There is no picture "%1"; check its name.</source>
        <translation>No hay ninguna imagen «%1»; compruebe su nombre.</translation>
    </message>
    <message>
        <source>There is no picture %1 in the queue; it may be painted already.</source>
        <translation>No hay ninguna imagen %1 en la cola; puede que ya esté pintada.</translation>
    </message>
    <message>
        <source>There is no picture to export; choose one first.</source>
        <translation>No hay ninguna imagen que exportar; seleccione antes una.</translation>
    </message>
    <message>
        <source>There is no picture to save; paint one first.</source>
        <translation>No hay ninguna imagen que guardar; pinte antes una.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; check the name.</source>
        <translation>No hay ninguna forma de buscar «%1»; compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no retriever "%1"; there are: %2.</source>
        <translation>No hay ninguna forma de buscar «%1»; hay: %2.</translation>
    </message>
    <message>
        <source>There is no search index; it is searched without one.</source>
        <translation>No hay índice de búsqueda; se busca sin él.</translation>
    </message>
    <message>
        <source>There is no such file; it may have been moved or deleted.</source>
        <translation>No existe ese archivo; puede que se haya movido o eliminado.</translation>
    </message>
    <message>
        <source>There is no text to look for; type a word.</source>
        <translation>No hay texto que buscar; escriba una palabra.</translation>
    </message>
    <message>
        <source>There is not enough memory for "%1"; close other programs and try again.</source>
        <translation>No hay memoria suficiente para «%1»; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory for the index of your history; close other programs and try again.</source>
        <translation>No hay memoria suficiente para el índice de su historial; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory for the queue; close other programs and try again.</source>
        <translation>No hay memoria suficiente para la cola; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one.</source>
        <translation>No hay memoria suficiente para esta imagen; use una más pequeña.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture; use a smaller one or close other programs.</source>
        <translation>No hay memoria suficiente para esta imagen; use una más pequeña o cierre otros programas.</translation>
    </message>
    <message>
        <source>There is not enough memory for your tags and ratings; close other programs and try again.</source>
        <translation>No hay memoria suficiente para sus etiquetas y valoraciones; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to import these pictures; close other programs and try again.</source>
        <translation>No hay memoria suficiente para importar estas imágenes; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to list the databases; close other programs and try again.</source>
        <translation>No hay memoria suficiente para listar las bases de datos; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to look through the facts of this database; close other programs and try again.</source>
        <translation>No hay memoria suficiente para repasar los datos de esta base de datos; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to open "%1"; close other programs and try again.</source>
        <translation>No hay memoria suficiente para abrir «%1»; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to paint this picture; choose a smaller size, or paint on the CPU.</source>
        <translation>No hay memoria suficiente para pintar esta imagen; elija un tamaño menor, o pinte con la CPU.</translation>
    </message>
    <message>
        <source>There is not enough memory to read "%1"; close other programs and try again.</source>
        <translation>No hay memoria suficiente para leer «%1»; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the database; close other programs and try again.</source>
        <translation>No hay memoria suficiente para leer la base de datos; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this safetensors file; close other programs and try again.</source>
        <translation>No hay memoria suficiente para leer este archivo safetensors; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory to save this picture; use a smaller size.</source>
        <translation>No hay memoria suficiente para guardar esta imagen; use un tamaño menor.</translation>
    </message>
    <message>
        <source>There is not enough memory to search the texts of this database; close other programs and try again.</source>
        <translation>No hay memoria suficiente para buscar en los textos de esta base de datos; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is something at "%1" again; move it away first.</source>
        <translation>Vuelve a haber algo en «%1»; quítelo antes de ahí.</translation>
    </message>
    <message>
        <source>There is something in "%1" already; choose another name.</source>
        <translation>Ya hay algo en «%1»; elija otro nombre.</translation>
    </message>
    <message>
        <source>These are too many pictures for one contact sheet; choose fewer.</source>
        <translation>Son demasiadas imágenes para una hoja de contactos; seleccione menos.</translation>
    </message>
    <message>
        <source>These embeddings come from another encoder than "%1"; import them with the one that made them.</source>
        <translation>Estos vectores vienen de otro codificador que «%1»; impórtelos con el que los hizo.</translation>
    </message>
    <message>
        <source>This collection is not there any more; choose another one.</source>
        <translation>Esta colección ya no está ahí; elija otra.</translation>
    </message>
    <message>
        <source>This contact sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Esta hoja de contactos sería demasiado grande; use menos imágenes o más pequeñas.</translation>
    </message>
    <message>
        <source>This database was made with another encoder than the model needs; embed its pictures again.</source>
        <translation>Esta base de datos se hizo con otro codificador que el que necesita el modelo; calcule de nuevo los vectores de sus imágenes.</translation>
    </message>
    <message>
        <source>This disk cannot hold so large a file; choose another place for the database.</source>
        <translation>Este disco no admite un archivo tan grande; elija otro lugar para la base de datos.</translation>
    </message>
    <message>
        <source>This export was begun by a newer Palimpsest; go on with that one.</source>
        <translation>Esta exportación la empezó un Palimpsest más reciente; continúe con él.</translation>
    </message>
    <message>
        <source>This file could not be opened; check that its disk is connected.</source>
        <translation>No se pudo abrir este archivo; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>This file could not be read; check that its disk is connected and in order.</source>
        <translation>No se pudo leer este archivo; compruebe que su disco está conectado y en orden.</translation>
    </message>
    <message>
        <source>This file has %1, which is too large; use a smaller copy.</source>
        <translation>Este archivo tiene %1, que es demasiado; use una copia más pequeña.</translation>
    </message>
    <message>
        <source>This file is empty; copy or download it again.</source>
        <translation>Este archivo está vacío; cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>This file is too large to be a picture; choose another file.</source>
        <translation>Este archivo es demasiado grande para ser una imagen; elija otro archivo.</translation>
    </message>
    <message>
        <source>This file is too large to be a preset; choose another file.</source>
        <translation>Este archivo es demasiado grande para ser un preajuste; elija otro archivo.</translation>
    </message>
    <message>
        <source>This file may not be read; check its permissions.</source>
        <translation>Este archivo no se puede leer; compruebe sus permisos.</translation>
    </message>
    <message>
        <source>This is a folder, not a picture; choose a file in it.</source>
        <translation>Esto es una carpeta, no una imagen; elija un archivo de ella.</translation>
    </message>
    <message>
        <source>This is neither a preset nor a recipe of Palimpsest; choose another file.</source>
        <translation>Esto no es ni un preajuste ni una receta de Palimpsest; elija otro archivo.</translation>
    </message>
    <message>
        <source>This is not a PNG picture; choose one that was saved as PNG.</source>
        <translation>Esto no es una imagen PNG; elija una guardada como PNG.</translation>
    </message>
    <message>
        <source>This is not a file but a device or a connection; choose a picture file.</source>
        <translation>Esto no es un archivo, sino un dispositivo o una conexión; elija un archivo de imagen.</translation>
    </message>
    <message>
        <source>This is not a picture; choose a JPEG, PNG, WebP, TIFF, BMP or GIF file.</source>
        <translation>Esto no es una imagen; elija un archivo JPEG, PNG, WebP, TIFF, BMP o GIF.</translation>
    </message>
    <message>
        <source>This item has no picture; its file may have been moved or deleted.</source>
        <translation>Este elemento no tiene imagen; puede que su archivo se haya movido o borrado.</translation>
    </message>
    <message>
        <source>This item has no thumbnail; its file may have been moved or deleted.</source>
        <translation>Este elemento no tiene miniatura; puede que su archivo se haya movido o borrado.</translation>
    </message>
    <message>
        <source>This link leads in a circle; choose the picture itself.</source>
        <translation>Este enlace da vueltas en círculo; elija la imagen misma.</translation>
    </message>
    <message>
        <source>This mask is too detailed to be kept in a recipe; paint it with fewer shades.</source>
        <translation>Esta máscara es demasiado detallada para guardarla en una receta; píntela con menos tonos.</translation>
    </message>
    <message>
        <source>This model came with the program or lies elsewhere; only models of your own can be removed.</source>
        <translation>Este modelo vino con el programa o está en otro lugar; solo se pueden quitar modelos propios.</translation>
    </message>
    <message>
        <source>This model has no parameter "%1"; leave it out.</source>
        <translation>Este modelo no tiene el ajuste «%1»; déjelo fuera.</translation>
    </message>
    <message>
        <source>This model takes at most %1 neighbours; exclude some of the %2.</source>
        <translation>Este modelo admite como máximo %1 vecinas; excluya algunas de las %2.</translation>
    </message>
    <message>
        <source>This model was made for a newer Palimpsest; update the program to use it.</source>
        <translation>Este modelo se hizo para un Palimpsest más reciente; actualice el programa para usarlo.</translation>
    </message>
    <message>
        <source>This model was recorded by a newer Palimpsest; update the program to verify it.</source>
        <translation>Este modelo lo registró un Palimpsest más reciente; actualice el programa para verificarlo.</translation>
    </message>
    <message>
        <source>This model's description is not valid; import the model again.</source>
        <translation>La descripción de este modelo no es válida; importe de nuevo el modelo.</translation>
    </message>
    <message>
        <source>This model's encoder has no patches to compare; search another way.</source>
        <translation>El codificador de este modelo no tiene fragmentos que comparar; busque de otra forma.</translation>
    </message>
    <message>
        <source>This name is too long for a preset; choose a shorter one.</source>
        <translation>Este nombre es demasiado largo para un preajuste; elija uno más corto.</translation>
    </message>
    <message>
        <source>This name is too long; choose a shorter one.</source>
        <translation>Este nombre es demasiado largo; elija uno más corto.</translation>
    </message>
    <message>
        <source>This picture claims to be %1 pixels, which is too large; use a smaller copy.</source>
        <translation>Esta imagen dice tener %1 píxeles, que es demasiado; use una copia más pequeña.</translation>
    </message>
    <message>
        <source>This picture could not be prepared; the log has details.</source>
        <translation>No se pudo preparar esta imagen; el registro dice más.</translation>
    </message>
    <message>
        <source>This picture could not be worked on; the log has details.</source>
        <translation>No se pudo trabajar con esta imagen; el registro dice más.</translation>
    </message>
    <message>
        <source>This picture has been varied too often; begin again from a new seed.</source>
        <translation>Esta imagen se ha variado demasiadas veces; empiece de nuevo con otra semilla.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be read; copy or download it again.</source>
        <translation>Esta imagen está dañada y no se puede leer; cópiela o descárguela de nuevo.</translation>
    </message>
    <message>
        <source>This picture is incomplete: its file ends too early; copy or download it again.</source>
        <translation>Esta imagen está incompleta: su archivo termina demasiado pronto; cópiela o descárguela de nuevo.</translation>
    </message>
    <message>
        <source>This picture is not in the history any more; it may have been moved or deleted.</source>
        <translation>Esta imagen ya no está en el historial; puede que se haya movido o borrado.</translation>
    </message>
    <message>
        <source>This picture is too large for TIFF; choose a smaller size.</source>
        <translation>Esta imagen es demasiado grande para TIFF; elija un tamaño menor.</translation>
    </message>
    <message>
        <source>This picture is too large for this format; save it as PNG.</source>
        <translation>Esta imagen es demasiado grande para este formato; guárdela como PNG.</translation>
    </message>
    <message>
        <source>This picture takes too long to read; save it again as PNG or JPEG.</source>
        <translation>Esta imagen tarda demasiado en leerse; guárdela de nuevo como PNG o JPEG.</translation>
    </message>
    <message>
        <source>This picture uses a rare variant of its format; save it again as PNG or JPEG.</source>
        <translation>Esta imagen usa una variante rara de su formato; guárdela de nuevo como PNG o JPEG.</translation>
    </message>
    <message>
        <source>This preset is not one of yours; only presets of your own can be deleted.</source>
        <translation>Este preajuste no es uno de los suyos; solo se pueden borrar preajustes propios.</translation>
    </message>
    <message>
        <source>This preset was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Este preajuste lo escribió un Palimpsest más reciente; actualice el programa para abrirlo.</translation>
    </message>
    <message>
        <source>This recipe lists more neighbours than any picture can have; choose another picture.</source>
        <translation>Esta receta tiene más vecinas de las que puede tener una imagen; elija otra imagen.</translation>
    </message>
    <message>
        <source>This recipe was written by a newer Palimpsest; update the program to open it.</source>
        <translation>Esta receta la escribió un Palimpsest más reciente; actualice el programa para abrirla.</translation>
    </message>
    <message>
        <source>This rectangle reaches beyond the picture; choose a smaller one.</source>
        <translation>Este rectángulo se sale de la imagen; elija uno más pequeño.</translation>
    </message>
    <message>
        <source>This safetensors file holds numbers of an unknown kind; copy or download it again.</source>
        <translation>Este archivo safetensors contiene números de una clase desconocida; cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>This safetensors file is damaged; copy or download it again.</source>
        <translation>Este archivo safetensors está dañado; cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>This safetensors file lacks the tensor "%1"; copy or download it again.</source>
        <translation>A este archivo safetensors le falta el tensor «%1»; cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>This sheet would be too large; use fewer or smaller pictures.</source>
        <translation>Esta hoja sería demasiado grande; use menos imágenes o más pequeñas.</translation>
    </message>
    <message>
        <source>This text is not a Palimpsest recipe; choose another picture.</source>
        <translation>Este texto no es una receta de Palimpsest; elija otra imagen.</translation>
    </message>
    <message>
        <source>This was put into the queue by a newer Palimpsest; update the program to paint it.</source>
        <translation>Esto lo puso en la cola un Palimpsest más reciente; actualice el programa para pintarlo.</translation>
    </message>
    <message>
        <source>Unflag %1</source>
        <translation>Quitar la marca de %1</translation>
    </message>
    <message>
        <source>Untag %1 %2</source>
        <translation>Quitar a %1 la etiqueta %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Waiting for another import into this database</source>
        <translation>Esperando a otra importación en esta base de datos</translation>
    </message>
    <message>
        <source>What is known of this picture is too long for JPEG; choose PNG, WebP or TIFF.</source>
        <translation>Lo que se sabe de esta imagen es demasiado largo para JPEG; elija PNG, WebP o TIFF.</translation>
    </message>
    <message>
        <source>What the camera wrote into %1 does not fit into TIFF and was left out.</source>
        <translation>Lo que la cámara escribió en %1 no cabe en TIFF y se dejó fuera.</translation>
    </message>
    <message>
        <source>What was left of an export is damaged; export the pictures again.</source>
        <translation>Lo que quedaba de una exportación está dañado; exporte de nuevo las imágenes.</translation>
    </message>
    <message>
        <source>What was to be painted here is damaged and cannot be read; remove it from the queue.</source>
        <translation>Lo que había que pintar aquí está dañado y no se puede leer; quítelo de la cola.</translation>
    </message>
    <message>
        <source>What was written down of this model's files is damaged; import the model again.</source>
        <translation>Lo que se anotó de los archivos de este modelo está dañado; importe de nuevo el modelo.</translation>
    </message>
    <message>
        <source>Which of the two lays out the picture in the noisiest steps; the other shapes it next, then both.</source>
        <translation>Cuál de los dos traza la imagen en los pasos más ruidosos; el otro le da forma después, y luego ambos.</translation>
    </message>
    <message>
        <source>Words of the texts</source>
        <translation>Palabras de los textos</translation>
    </message>
    <message>
        <source>You have not rejected it.</source>
        <translation>No la ha rechazado.</translation>
    </message>
    <message>
        <source>You have picked it.</source>
        <translation>La ha elegido.</translation>
    </message>
    <message>
        <source>You have picked the other one.</source>
        <translation>Ha elegido la otra.</translation>
    </message>
    <message>
        <source>You have rated it %1, not %2.</source>
        <translation>La ha valorado con %1, no con %2.</translation>
    </message>
    <message>
        <source>You have rated it %1.</source>
        <translation>La ha valorado con %1.</translation>
    </message>
    <message>
        <source>You have rejected it.</source>
        <translation>La ha rechazado.</translation>
    </message>
    <message>
        <source>You want to keep it.</source>
        <translation>Quiere conservarla.</translation>
    </message>
    <message>
        <source>You want to keep the other one.</source>
        <translation>Quiere conservar la otra.</translation>
    </message>
    <message>
        <source>Your tags and ratings in "%1" cannot be read or written; check that its disk is connected.</source>
        <translation>No se pueden leer o escribir sus etiquetas y valoraciones en «%1»; compruebe que su disco está conectado.</translation>
    </message>
    <message>
        <source>its height in pixels</source>
        <translation>su alto en píxeles</translation>
    </message>
    <message>
        <source>its number in the selection</source>
        <translation>su número en la selección</translation>
    </message>
    <message>
        <source>its stars</source>
        <translation>sus estrellas</translation>
    </message>
    <message>
        <source>its width in pixels</source>
        <translation>su ancho en píxeles</translation>
    </message>
    <message>
        <source>lucene never gives a frequent word a negative weight; okapi is rank_bm25's.</source>
        <translation>lucene nunca da un peso negativo a una palabra frecuente; okapi es el de rank_bm25.</translation>
    </message>
    <message>
        <source>no artist is known</source>
        <translation>no se conoce al artista</translation>
    </message>
    <message>
        <source>the database it drew on</source>
        <translation>la base de datos a la que se recurrió</translation>
    </message>
    <message>
        <source>the day it was painted</source>
        <translation>el día en que se pintó</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>el modelo</translation>
    </message>
    <message>
        <source>the name it has now</source>
        <translation>el nombre que tiene ahora</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>la semilla</translation>
    </message>
    <message>
        <source>the time it was painted</source>
        <translation>la hora a la que se pintó</translation>
    </message>
    <message>
        <source>what was asked for</source>
        <translation>lo que se pidió</translation>
    </message>
    <message>
        <source>who was drawn on most</source>
        <translation>a quién se recurrió más</translation>
    </message>
    <message>
        <source>%1 The log has details.</source>
        <translation>%1 El registro dice más.</translation>
    </message>
    <message>
        <source>The import failed; the log has details.</source>
        <translation>La importación ha fallado; el registro dice más.</translation>
    </message>
    <message>
        <source>The preset could not be renamed; check the permissions of its folder.</source>
        <translation>No se pudo cambiar el nombre del preajuste; compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>Memory was short: the picture has the size asked for, but was painted in smaller pieces, which takes longer.</source>
        <translation>Faltaba memoria: la imagen tiene el tamaño pedido, pero se ha pintado en trozos más pequeños, lo que lleva más tiempo.</translation>
    </message>
    <message>
        <source>Painting at %1 x %2 needs about %3 more memory than the program has, and %4 are free; choose a smaller size, or close other programs.</source>
        <translation>Pintar a %1 x %2 necesita unos %3 más de memoria de los que tiene el programa, y hay %4 libres; elija un tamaño menor o cierre otros programas.</translation>
    </message>
    <message>
        <source>The memory for a painting cannot be told.</source>
        <translation>No se puede indicar la memoria que necesita una pintura.</translation>
    </message>
    <message>
        <source>The speed of this machine cannot be measured.</source>
        <translation>No se puede medir la velocidad de este equipo.</translation>
    </message>
    <message>
        <source>The database does not fit beside a model; it is searched in main memory.</source>
        <translation>La base de datos no cabe junto a un modelo; se busca en la memoria principal.</translation>
    </message>
    <message>
        <source>The embeddings could not be copied for searching.</source>
        <translation>No se pudieron copiar los vectores para la búsqueda.</translation>
    </message>
    <message>
        <source>The embeddings could not be held for searching.</source>
        <translation>No se pudieron mantener los vectores para la búsqueda.</translation>
    </message>
    <message>
        <source>The rows cannot be searched so.</source>
        <translation>No se puede buscar así en estas filas.</translation>
    </message>
    <message>
        <source>The search on the graphics card failed.</source>
        <translation>La búsqueda en la tarjeta gráfica ha fallado.</translation>
    </message>
    <message>
        <source>There are no embeddings to hold.</source>
        <translation>No hay vectores que mantener.</translation>
    </message>
    <message>
        <source>This build cannot search on the graphics card.</source>
        <translation>Esta versión no puede buscar en la tarjeta gráfica.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with a museum.</source>
        <translation>Pinte con un museo.</translation>
    </message>
    <message>
        <source>Compute on auto, cpu or cuda.</source>
        <translation>Calcular en auto, cpu o cuda.</translation>
    </message>
    <message>
        <source>Processor cores to use; 0 is all.</source>
        <translation>Núcleos del procesador que se usarán; 0 son todos.</translation>
    </message>
    <message>
        <source>Begin with browse (the pictures of the databases) or map.</source>
        <translation>Empezar con browse (las imágenes de las bases de datos) o map.</translation>
    </message>
    <message>
        <source>A saved picture or recipe, or a database's folder.</source>
        <translation>Una imagen o receta guardada, o la carpeta de una base de datos.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseBar</name>
    <message>
        <source>As imported</source>
        <translation>Como se importaron</translation>
    </message>
    <message>
        <source>By artist</source>
        <translation>Por artista</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <source>By style</source>
        <translation>Por estilo</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Por título</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>In which order the pictures are shown</source>
        <translation>En qué orden se muestran las imágenes</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation>Tamaño de las miniaturas (Ctrl y la rueda)</translation>
    </message>
    <message>
        <source>&amp;All pictures</source>
        <translation>&amp;Todas las imágenes</translation>
    </message>
    <message>
        <source>&amp;Not rejected</source>
        <translation>&amp;No rechazadas</translation>
    </message>
    <message>
        <source>&amp;Picked</source>
        <translation>&amp;Elegidas</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Cualquier valoración</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>&amp;5 estrellas</translation>
    </message>
    <message>
        <source>&amp;%1 stars or more</source>
        <translation>&amp;%1 estrellas o más</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Cualquier color</translation>
    </message>
    <message>
        <source>Which marks are shown</source>
        <translation>Qué marcas se muestran</translation>
    </message>
    <message>
        <source>Show only pictures with these flags, stars or labels</source>
        <translation>Mostrar solo imágenes con estas marcas, estrellas o colores</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseModel</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Item %1 of %2</source>
        <extracomment>Read aloud: "Item 3 of 138,240, Monet, Water Lilies"</extracomment>
        <translation>Elemento %1 de %2</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
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
        <translation>Imágenes de la base de datos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Leyendo: %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 de %n imagen seleccionada</numerusform>
            <numerusform>%1 de %n imágenes seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Ninguna imagen tiene estas marcas.</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Esta base de datos está vacía. Importe una carpeta y sus imágenes aparecerán aquí.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::BrowseView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Canvas</name>
    <message>
        <source>Table with the pictures being painted</source>
        <translation>Mesa con las imágenes que se están pintando</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Aún no hay imagen</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Imagen %1 de %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>boceto</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>empezando</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>could not be painted</source>
        <translation>no se pudo pintar</translation>
    </message>
    <message>
        <source>%1 paints the first picture</source>
        <extracomment>%1 is a key, such as Ctrl+Enter.</extracomment>
        <translation>%1 pinta la primera imagen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The pictures in the strip above guide it. Pin those you like, exclude those you do not.</source>
        <translation>La guían las imágenes de la tira de arriba. Fije las que le gusten y excluya las que no.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CanvasBar</name>
    <message>
        <source>Magnification</source>
        <translation>Ampliación</translation>
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
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionModel</name>
    <message>
        <source>Whatever this finds: %1</source>
        <translation>Lo que encuentre esto: %1</translation>
    </message>
    <message>
        <source>Drop pictures here to add them</source>
        <translation>Suelte imágenes aquí para añadirlas</translation>
    </message>
    <message>
        <source>Smart collection %1, %2</source>
        <translation>Colección inteligente %1, %2</translation>
    </message>
    <message>
        <source>Collection %1</source>
        <translation>Colección %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CollectionsPanel</name>
    <message>
        <source>Ctrl+G collects chosen pictures.</source>
        <translation>Ctrl+G reúne las imágenes seleccionadas.</translation>
    </message>
    <message>
        <source>Co&amp;llections</source>
        <translation>Colecci&amp;ones</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ColourChip</name>
    <message>
        <source>Another colour…</source>
        <translation>Otro color…</translation>
    </message>
    <message>
        <source>Pictures with the colour %1. Delete removes it.</source>
        <translation>Imágenes con el color %1. Supr lo quita.</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandDesk</name>
    <message>
        <source>Save keys</source>
        <translation>Guardar atajos</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Páginas (*.pdf)</translation>
    </message>
    <message>
        <source>Keys of Palimpsest.pdf</source>
        <translation>Atajos de Palimpsest.pdf</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandModel</name>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, no es posible ahora</translation>
    </message>
    <message>
        <source>%1, not possible now: %2</source>
        <translation>%1, no es posible ahora: %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Buscar en las órdenes</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Órdenes que coinciden</translation>
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
        <translation>fijada</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadida</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3, differs</source>
        <extracomment>Read aloud: "Turner, Rain in picture 2: 31 %, differs"</extracomment>
        <translation>%1 en la imagen %2: %3, difiere</translation>
    </message>
    <message>
        <source>%1 in picture %2: %3</source>
        <translation>%1 en la imagen %2: %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ComparePage</name>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours differ</source>
        <translation>
            <numerusform>%n vecina difiere</numerusform>
            <numerusform>%n vecinas difieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings differ</source>
        <translation>
            <numerusform>%n ajuste difiere</numerusform>
            <numerusform>%n ajustes difieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation>Imágenes lado a lado</translation>
    </message>
    <message>
        <source>picture %1, %2</source>
        <translation>imagen %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, the current one is %1</source>
        <translation>
            <numerusform>%n imagen, la actual es %1</numerusform>
            <numerusform>%n imágenes, la actual es %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Left %1, right %2, the line at %3 %</source>
        <translation>Izquierda %1, derecha %2, la línea al %3 %</translation>
    </message>
    <message>
        <source>Difference of %1 and %2, %3 times as bright</source>
        <translation>Diferencia entre %1 y %2, con brillo × %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>No se puede leer esta imagen.</translation>
    </message>
    <message>
        <source>1 and %1 · mean %2 of 255 · shown %3 times as bright</source>
        <extracomment>Of two pictures: "1 and 3 · mean 4.2 of 255 · shown 8 times as bright"</extracomment>
        <translation>1 y %1 · media %2 de 255 · brillo × %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropDialog</name>
    <message>
        <source>A part of the picture</source>
        <translation>Una parte de la imagen</translation>
    </message>
    <message>
        <source>Draw a frame around what shall count. The arrow keys move it, with Shift they change its size.</source>
        <translation>Trace un marco alrededor de lo que debe contar. Las flechas lo mueven; con Mayús cambian su tamaño.</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Usar esta parte</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CropView</name>
    <message>
        <source>The part of the picture that counts</source>
        <translation>La parte de la imagen que cuenta</translation>
    </message>
    <message>
        <source>From the left %1 %, from the top %2 %, %3 % wide, %4 % high</source>
        <translation>Desde la izquierda %1 %, desde arriba %2 %, %3 % de ancho, %4 % de alto</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CurateTasks</name>
    <message>
        <source>New collection</source>
        <translation>Colección nueva</translation>
    </message>
    <message>
        <source>There is no query to keep; type one first.</source>
        <translation>No hay consulta que conservar; escriba una primero.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::CuratingActions</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation>Mar&amp;cas</translation>
    </message>
    <message>
        <source>&amp;Add to collection</source>
        <translation>&amp;Añadir a la colección</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>&amp;Elegir</translation>
    </message>
    <message>
        <source>Flag as one to keep</source>
        <translation>Marcar para conservar</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>Flag as one to leave out; it stays, dimmed</source>
        <translation>Marcar para descartar; queda, atenuada</translation>
    </message>
    <message>
        <source>Take the &amp;flag off</source>
        <translation>Quitar la &amp;marca</translation>
    </message>
    <message>
        <source>No &amp;stars</source>
        <translation>Sin e&amp;strellas</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>&amp;1 estrella</translation>
    </message>
    <message>
        <source>&amp;%1 stars</source>
        <translation>&amp;%1 estrellas</translation>
    </message>
    <message>
        <source>Colour label; the same key takes it off</source>
        <translation>Etiqueta de color; la misma tecla la quita</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>Color rojo</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>Color amarillo</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>Color verde</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>Color azul</translation>
    </message>
    <message>
        <source>&amp;Go on after each mark</source>
        <translation>A&amp;vanzar tras cada marca</translation>
    </message>
    <message>
        <source>Show the next picture once a large one is marked</source>
        <translation>Mostrar la imagen siguiente al marcar una ampliada</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>E&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Give the chosen pictures tags</source>
        <translation>Poner etiquetas a las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Eti&amp;quetas</translation>
    </message>
    <message>
        <source>Show or hide the tags</source>
        <translation>Mostrar u ocultar las etiquetas</translation>
    </message>
    <message>
        <source>&amp;New collection from selection</source>
        <translation>Colección &amp;nueva con la selección</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Make a collection of the chosen pictures</source>
        <translation>Crear una colección con las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Keep this query as a smart collection</source>
        <translation>&amp;Conservar esta consulta como colección inteligente</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>A collection of whatever the query finds when it is opened</source>
        <translation>Una colección con lo que la consulta encuentre al abrirla</translation>
    </message>
    <message>
        <source>Take &amp;out of the collection</source>
        <translation>&amp;Sacar de la colección</translation>
    </message>
    <message>
        <source>The pictures stay where they are</source>
        <translation>Las imágenes se quedan donde están</translation>
    </message>
    <message>
        <source>&amp;Open collection</source>
        <translation>&amp;Abrir colección</translation>
    </message>
    <message>
        <source>&amp;Rename collection</source>
        <translation>Cambiar nom&amp;bre de la colección</translation>
    </message>
    <message>
        <source>&amp;Delete collection</source>
        <translation>E&amp;liminar colección</translation>
    </message>
    <message>
        <source>Its pictures stay</source>
        <translation>Sus imágenes se quedan</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateDelegate</name>
    <message numerus="yes">
        <source>%Ln not in sight: left and right show them</source>
        <translation>
            <numerusform>%Ln fuera de la vista: izquierda y derecha la muestran</numerusform>
            <numerusform>%Ln fuera de la vista: izquierda y derecha las muestran</numerusform>
        </translation>
    </message>
    <message>
        <source>R marks the others as rejected instead</source>
        <translation>R marca las demás como rechazadas</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>se va</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateModel</name>
    <message>
        <source>Group %1 of %2, %3, %4</source>
        <extracomment>Read aloud: "Group 3 of 120, Water Lilies, 4 pictures, 3 to leave"</extracomment>
        <translation>Grupo %1 de %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of a picture</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>valoración %1</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 por %2 píxeles</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Se queda</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Se va</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to leave</source>
        <translation>
            <numerusform>se irá %Ln</numerusform>
            <numerusform>se irán %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>the database cannot be changed, so all stay</source>
        <translation>la base de datos no se puede modificar, así que todas se quedan</translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>todas se quedan</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicateView</name>
    <message>
        <source>Groups of duplicates</source>
        <translation>Grupos de duplicados</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Imagen %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::DuplicatesPanel</name>
    <message>
        <source>Lists of duplicates</source>
        <translation>Listas de duplicados</translation>
    </message>
    <message>
        <source>State of the search</source>
        <translation>Estado de la búsqueda</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Looks the same: bits of the shape that may differ</source>
        <translation>Aspecto igual: bits de la forma que pueden diferir</translation>
    </message>
    <message>
        <source>Means the same: least cosine</source>
        <translation>Significado igual: coseno mínimo</translation>
    </message>
    <message>
        <source>&amp;Looks: bits that differ</source>
        <translation>&amp;Aspecto: bits distintos</translation>
    </message>
    <message>
        <source>How many of 63 bits of a picture's shape may differ; 0 is strictest</source>
        <translation>Cuántos de los 63 bits de la forma de una imagen pueden diferir; 0 es lo más estricto</translation>
    </message>
    <message>
        <source>&amp;Means: least cosine</source>
        <translation>&amp;Significado: coseno mínimo</translation>
    </message>
    <message>
        <source>How near pictures must be for the encoder; 1 is strictest</source>
        <translation>Lo cerca que deben estar las imágenes para el codificador; 1 es lo más estricto</translation>
    </message>
    <message>
        <source>&amp;Keep the best: the first rule decides</source>
        <translation>&amp;Conservar la mejor: decide la primera regla</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>What happens to those that leave</source>
        <translation>Qué ocurre con las que se van</translation>
    </message>
    <message>
        <source>Remove from the database</source>
        <translation>Quitar de la base de datos</translation>
    </message>
    <message>
        <source>Move pictures to the trash</source>
        <translation>Mover imágenes a la papelera</translation>
    </message>
    <message>
        <source>Mark as rejected</source>
        <translation>Marcar como rechazadas</translation>
    </message>
    <message>
        <source>Return keeps a picture, A all of its group, Backspace follows the rules again.</source>
        <translation>Intro conserva una imagen, A todas las de su grupo; Retroceso vuelve a seguir las reglas.</translation>
    </message>
    <message>
        <source>Keep all of a group</source>
        <translation>Conservar todo el grupo</translation>
    </message>
    <message>
        <source>Follow the rules again</source>
        <translation>Volver a seguir las reglas</translation>
    </message>
    <message>
        <source>Duplicates in %1</source>
        <translation>Duplicados en %1</translation>
    </message>
    <message>
        <source>Keep a picture</source>
        <translation>Conservar una imagen</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>Mismo archivo</translation>
    </message>
    <message>
        <source>Looks the same</source>
        <translation>Mismo aspecto</translation>
    </message>
    <message>
        <source>Means the same</source>
        <translation>Mismo significado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Buscar duplicados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures compared</source>
        <translation>
            <numerusform>%Ln imagen comparada</numerusform>
            <numerusform>%Ln imágenes comparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Buscando duplicados…</translation>
    </message>
    <message>
        <source>Look for pictures that are there more than once.</source>
        <translation>Busque imágenes que estén más de una vez.</translation>
    </message>
    <message>
        <source>Nothing on this list is there more than once any more.</source>
        <translation>Ya nada de esta lista está más de una vez.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln pictures</source>
        <translation>
            <numerusform>&amp;Quitar %Ln imagen</numerusform>
            <numerusform>&amp;Quitar %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Trash %Ln pictures</source>
        <translation>
            <numerusform>Mover %Ln imagen a la &amp;papelera</numerusform>
            <numerusform>Mover %Ln imágenes a la &amp;papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject %Ln pictures</source>
        <translation>
            <numerusform>&amp;Rechazar %Ln imagen</numerusform>
            <numerusform>&amp;Rechazar %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Does this to the whole list; Undo takes it back</source>
        <translation>Lo hace con toda la lista; Deshacer lo revierte</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExploreActions</name>
    <message>
        <source>&amp;Explore from it</source>
        <translation>&amp;Explorar a partir de ella</translation>
    </message>
    <message>
        <source>Vary a &amp;little</source>
        <translation>Variar un &amp;poco</translation>
    </message>
    <message>
        <source>Paint pictures close to the one in sight</source>
        <translation>Pintar imágenes cercanas a la que se ve</translation>
    </message>
    <message>
        <source>Vary &amp;strongly</source>
        <translation>Variar &amp;mucho</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>Paint pictures that keep only the gist of the one in sight</source>
        <translation>Pintar imágenes que conserven solo lo esencial de la que se ve</translation>
    </message>
    <message>
        <source>&amp;Variations…</source>
        <translation>&amp;Variaciones…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+V</source>
        <translation>Ctrl+Alt+V</translation>
    </message>
    <message>
        <source>Say how many variations of the picture in sight there are to be, and how far from it</source>
        <translation>Indicar cuántas variaciones de la imagen a la vista habrá y cuánto se alejarán de ella</translation>
    </message>
    <message>
        <source>&amp;New seeds of it</source>
        <translation>&amp;Nuevas semillas</translation>
    </message>
    <message>
        <source>Paint the recipe of the picture in sight again, each time from another seed</source>
        <translation>Pintar de nuevo la receta de la imagen a la vista, cada vez con otra semilla</translation>
    </message>
    <message>
        <source>&amp;Drafts first</source>
        <translation>Primero &amp;bocetos</translation>
    </message>
    <message>
        <source>Ctrl+Alt+D</source>
        <translation>Ctrl+Alt+D</translation>
    </message>
    <message>
        <source>Paint with a quarter of the steps, and finish the pictures that are picked</source>
        <translation>Pintar con la cuarta parte de los pasos y terminar las imágenes que se elijan</translation>
    </message>
    <message>
        <source>&amp;Finish this draft</source>
        <translation>&amp;Terminar este boceto</translation>
    </message>
    <message>
        <source>Paint the draft in sight with all of its steps</source>
        <translation>Pintar el boceto a la vista con todos sus pasos</translation>
    </message>
    <message>
        <source>Finish all &amp;picked</source>
        <translation>Terminar todos &amp;los elegidos</translation>
    </message>
    <message>
        <source>Ctrl+Alt+F</source>
        <translation>Ctrl+Alt+F</translation>
    </message>
    <message>
        <source>Paint all drafts that are flagged as picked with all of their steps</source>
        <translation>Pintar con todos sus pasos los bocetos marcados como elegidos</translation>
    </message>
    <message>
        <source>&amp;Grid…</source>
        <translation>&amp;Cuadrícula…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+G</source>
        <translation>Ctrl+Alt+G</translation>
    </message>
    <message>
        <source>Paint every combination of two things that change</source>
        <translation>Pintar todas las combinaciones de dos cosas que cambian</translation>
    </message>
    <message>
        <source>&amp;Morph…</source>
        <translation>T&amp;ransición…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+M</source>
        <translation>Ctrl+Alt+M</translation>
    </message>
    <message>
        <source>Paint the way from one picture, query or database to another</source>
        <translation>Pintar el camino de una imagen, consulta o base de datos a otra</translation>
    </message>
    <message>
        <source>Morph &amp;between these two</source>
        <translation>Transición ent&amp;re estas dos</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation>Shift+M</translation>
    </message>
    <message>
        <source>Paint the way from one chosen neighbour to the other</source>
        <translation>Pintar el camino de una vecina seleccionada a la otra</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Exploring</name>
    <message>
        <source>This is no draft; there is nothing to finish.</source>
        <translation>Esto no es un boceto; no hay nada que terminar.</translation>
    </message>
    <message>
        <source>No picked draft is waiting to be finished. P picks the one in sight.</source>
        <translation>Ningún boceto elegido espera a ser terminado. P elige el que se ve.</translation>
    </message>
    <message>
        <source>The desk as it is</source>
        <translation>El área de trabajo tal como está</translation>
    </message>
    <message>
        <source>The desk with other words</source>
        <translation>El área de trabajo con otras palabras</translation>
    </message>
    <message>
        <source>The desk over another database</source>
        <translation>El área de trabajo con otra base de datos</translation>
    </message>
    <message>
        <source>The picture in sight: %1</source>
        <translation>La imagen a la vista: %1</translation>
    </message>
    <message>
        <source>Only neighbour %1: %2</source>
        <translation>Solo la vecina %1: %2</translation>
    </message>
    <message>
        <source>Painted %1: %2</source>
        <translation>Pintada %1: %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportActions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write the chosen pictures into files for others, with their credits</source>
        <translation>Escribir las imágenes seleccionadas en archivos para otros, con sus créditos</translation>
    </message>
    <message>
        <source>Save &amp;credits…</source>
        <translation>Guardar &amp;créditos…</translation>
    </message>
    <message>
        <source>Write a list, or pages to be printed, of all that the chosen pictures drew on</source>
        <translation>Escribir una lista, o páginas para imprimir, de todo lo que se utilizó en las imágenes seleccionadas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportDialog</name>
    <message>
        <source>&amp;Lose nothing</source>
        <translation>&amp;Sin pérdidas</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>Ta&amp;ble (CSV)</source>
        <translation>Ta&amp;bla (CSV)</translation>
    </message>
    <message>
        <source>Pages to &amp;print (PDF)</source>
        <translation>Páginas para im&amp;primir (PDF)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>as painted</source>
        <translation>como se pintó</translation>
    </message>
    <message>
        <source>%1 px on the longer side</source>
        <translation>%1 px en el lado mayor</translation>
    </message>
    <message numerus="yes">
        <source>Export %n pictures</source>
        <translation>
            <numerusform>Exportar %n imagen</numerusform>
            <numerusform>Exportar %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Continua&amp;r</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported.</source>
        <translation>
            <numerusform>%n imagen exportada.</numerusform>
            <numerusform>%n imágenes exportadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; what is there stays.</source>
        <translation>Detenido; lo que ya está se conserva.</translation>
    </message>
    <message>
        <source>PNG: loses nothing</source>
        <translation>PNG: sin pérdidas</translation>
    </message>
    <message>
        <source>JPEG: small, read everywhere</source>
        <translation>JPEG: pequeño, se lee en todas partes</translation>
    </message>
    <message>
        <source>WebP: smaller</source>
        <translation>WebP: más pequeño</translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation>TIFF: para imprenta</translation>
    </message>
    <message>
        <source>8 bits a colour</source>
        <translation>8 bits por color</translation>
    </message>
    <message>
        <source>16 bits a colour</source>
        <translation>16 bits por color</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Calid&amp;ad</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>Pro&amp;fundidad</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Se adjunta</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>Derec&amp;hos</translation>
    </message>
    <message>
        <source>&amp;Query by</source>
        <translation>Cons&amp;ulta de</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Put in what differs from picture to picture</source>
        <translation>Insertar lo que cambia de una imagen a otra</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Choose one or type how many pixels the longer side gets; the shorter one follows.</source>
        <translation>Elija o escriba cuántos píxeles tendrá el lado mayor; el menor lo sigue.</translation>
    </message>
    <message>
        <source>The &amp;whole recipe and the credits</source>
        <translation>La receta completa &amp;y los créditos</translation>
    </message>
    <message>
        <source>Anyone can paint it again. Settings for other programs and the ratings go along.</source>
        <translation>Cualquiera puede volver a pintarla. Se adjuntan los ajustes para otros programas y las valoraciones.</translation>
    </message>
    <message>
        <source>The credits &amp;alone</source>
        <translation>Solo &amp;los créditos</translation>
    </message>
    <message>
        <source>Who was drawn on, but neither your query nor your settings.</source>
        <translation>De quién se partió, pero ni su consulta ni sus ajustes.</translation>
    </message>
    <message>
        <source>Only that a machine pain&amp;ted it</source>
        <translation>Solo que la p&amp;intó una máquina</translation>
    </message>
    <message>
        <source>This mark always goes along; it is asked for by law in places.</source>
        <translation>Esta señal se adjunta siempre; la ley la exige en algunos lugares.</translation>
    </message>
    <message>
        <source>Also a file beside the pictures that lists all that they drew on</source>
        <translation>También un archivo junto a las imágenes con todo lo que se utilizó en ellas</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Las imágenes</translation>
    </message>
    <message>
        <source>Licences of what they drew on</source>
        <translation>Licencias de lo utilizado</translation>
    </message>
    <message>
        <source>such as CC BY 4.0; empty says nothing</source>
        <translation>por ejemplo CC BY 4.0; vacío: nada</translation>
    </message>
    <message>
        <source>a name; empty names nobody</source>
        <translation>un nombre; vacío: nadie</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ExportTasks</name>
    <message>
        <source>"%1" cannot be written; choose another name.</source>
        <translation>No se puede escribir «%1»; elija otro nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures exported to %1.</source>
        <translation>
            <numerusform>%n imagen exportada a %1.</numerusform>
            <numerusform>%n imágenes exportadas a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>An export to %1 was cut off after %2 of %3 pictures.</source>
        <translation>Una exportación a %1 se interrumpió tras %2 de %3 imágenes.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>There is no picture to export yet. Paint one, or choose some in the history.</source>
        <translation>Aún no hay imágenes que exportar. Pinte una o seleccione algunas en el historial.</translation>
    </message>
    <message>
        <source>There is no picture yet whose credits could be saved.</source>
        <translation>Aún no hay ninguna imagen cuyos créditos guardar.</translation>
    </message>
    <message>
        <source>Save credits</source>
        <translation>Guardar créditos</translation>
    </message>
    <message>
        <source>Pages to print (*.pdf)</source>
        <translation>Páginas para imprimir (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Guardado en %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FactChip</name>
    <message>
        <source>Only what is not so</source>
        <translation>Solo lo que no es así</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>Only pictures of which this is not true: %1. Delete removes it.</source>
        <translation>Solo imágenes de las que esto no es cierto: %1. Supr lo quita.</translation>
    </message>
    <message>
        <source>Only pictures of which this is true: %1. Delete removes it.</source>
        <translation>Solo imágenes de las que esto es cierto: %1. Supr lo quita.</translation>
    </message>
    <message>
        <source>Filter: not %1</source>
        <translation>Filtro: no %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FileTasks</name>
    <message>
        <source>The pasted picture could not be kept in "%1".</source>
        <translation>No se pudo conservar la imagen pegada en «%1».</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation>Guardar hoja de contactos</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>Open recipe from picture</source>
        <translation>Abrir receta de una imagen</translation>
    </message>
    <message>
        <source>Import a folder of pictures</source>
        <translation>Importar una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Add pictures by hand</source>
        <translation>Añadir imágenes a mano</translation>
    </message>
    <message>
        <source>Work on a picture</source>
        <translation>Trabajar sobre una imagen</translation>
    </message>
    <message>
        <source>Presets and recipes (*.json)</source>
        <translation>Preajustes y recetas (*.json)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingBar</name>
    <message>
        <source>Pictures that are near enough</source>
        <translation>Imágenes lo bastante cercanas</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Puntuación mínima</translation>
    </message>
    <message>
        <source>Pictures with a lower score are no neighbours. The hills show how many have which score.</source>
        <translation>Las imágenes con menor puntuación no son vecinas. Las colinas muestran cuántas tienen cada puntuación.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Fold pictures that are nearly the same, so that each neighbour is another work</source>
        <translation>Agrupar imágenes casi iguales, para que cada vecina sea otra obra</translation>
    </message>
    <message>
        <source>Find by…</source>
        <translation>Buscar por…</translation>
    </message>
    <message>
        <source>By what pictures are found, and which database counts how much</source>
        <translation>Cómo se encuentran las imágenes y cuánto cuenta cada base de datos</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pictures</source>
        <extracomment>All pictures that may be found: "of 138,240 pictures"</extracomment>
        <translation>
            <numerusform>de %Ln imagen</numerusform>
            <numerusform>de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 of %2 from %3 on</source>
        <translation>unas %1 de %2 a partir de %3</translation>
    </message>
    <message>
        <source>%1 of %2 from %3 on</source>
        <translation>%1 de %2 a partir de %3</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FindingPopup</name>
    <message>
        <source>Each database has its share</source>
        <translation>Cada base de datos tiene su cuota</translation>
    </message>
    <message>
        <source>How pictures are found</source>
        <translation>Cómo se encuentran las imágenes</translation>
    </message>
    <message>
        <source>Find by</source>
        <translation>Buscar por</translation>
    </message>
    <message>
        <source>Fold above this likeness</source>
        <translation>Agrupar por encima de este parecido</translation>
    </message>
    <message>
        <source>Pictures that are more alike than this count as the same work; at 1 nothing is folded.</source>
        <translation>Las imágenes más parecidas que esto cuentan como la misma obra; con 1 no se agrupa nada.</translation>
    </message>
    <message>
        <source>Of the neighbours each database gets its share, whatever its scores are</source>
        <translation>Cada base de datos recibe su cuota de vecinas, sean cuales sean sus puntuaciones</translation>
    </message>
    <message>
        <source>Fold above</source>
        <translation>Agrupar desde</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Cuota de %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::FoldedPopup</name>
    <message>
        <source>Pin as neighbour</source>
        <translation>Fijar como vecina</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same</source>
        <translation>Imágenes casi iguales</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same as %1</source>
        <translation>Imágenes casi iguales a %1</translation>
    </message>
    <message>
        <source>%1, score %2</source>
        <translation>%1, puntuación %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ForecastLine</name>
    <message>
        <source>What painting will take</source>
        <translation>Lo que costará pintar</translation>
    </message>
    <message>
        <source>too little memory</source>
        <translation>memoria insuficiente</translation>
    </message>
    <message>
        <source>This painting needs about %1 more memory, and %2 are free. Close other programs; otherwise it is painted in smaller pieces, or not at all.</source>
        <translation>Esta pintura necesita unos %1 más de memoria, y hay %2 libres. Cierre otros programas; si no, se pintará en trozos más pequeños, o no se pintará.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <extracomment>Beside the Paint button: how long it will take, such as "12 s", and how much memory, such as "330 MB".</extracomment>
        <translation>unos %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take about %1 and at most %2 of memory. The time is an estimate until a picture has been painted.</source>
        <translation>
            <numerusform>%n imagen necesitará unos %1 y como máximo %2 de memoria. El tiempo es una estimación hasta que se haya pintado una imagen.</numerusform>
            <numerusform>%n imágenes necesitarán unos %1 y como máximo %2 de memoria. El tiempo es una estimación hasta que se haya pintado una imagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will take %1 and at most %2 of memory, as earlier ones did on this computer.</source>
        <translation>
            <numerusform>%n imagen necesitará %1 y como máximo %2 de memoria, como las anteriores en este equipo.</numerusform>
            <numerusform>%n imágenes necesitarán %1 y como máximo %2 de memoria, como las anteriores en este equipo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridAxisEdit</name>
    <message>
        <source>%1: which neighbour</source>
        <translation>%1: qué vecina</translation>
    </message>
    <message>
        <source>%1: values</source>
        <translation>%1: valores</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation>Número de vecinas</translation>
    </message>
    <message>
        <source>Weight of a neighbour</source>
        <translation>Peso de una vecina</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Check those that are to be compared.</source>
        <translation>Marque las que se van a comparar.</translation>
    </message>
    <message>
        <source>Queries, parted by |.</source>
        <translation>Consultas, separadas por |.</translation>
    </message>
    <message>
        <source>Numbers, parted by commas; 1..6 are those from 1 to 6.</source>
        <translation>Números, separados por comas; 1..6 son los del 1 al 6.</translation>
    </message>
    <message>
        <source>Weights from 0 (left out) to 2 (as if it were there twice).</source>
        <translation>Pesos de 0 (se omite) a 2 (como si estuviera dos veces).</translation>
    </message>
    <message>
        <source>Numbers from %1 to %2, parted by commas.</source>
        <translation>Números de %1 a %2, separados por comas.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::GridDialog</name>
    <message>
        <source>From &amp;left to right</source>
        <translation>De &amp;izquierda a derecha</translation>
    </message>
    <message>
        <source>From &amp;top to bottom</source>
        <translation>De &amp;arriba abajo</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Empezar con</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Qué se pintará</translation>
    </message>
    <message>
        <source>&amp;Paint the grid</source>
        <translation>&amp;Pintar la cuadrícula</translation>
    </message>
    <message>
        <source>Say at least one value for each side.</source>
        <translation>Indique al menos un valor para cada lado.</translation>
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
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryActions</name>
    <message>
        <source>Find all that drew &amp;on</source>
        <translation>Buscar lo que la &amp;utilizó</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Look through everything you have painted</source>
        <translation>Ver todo lo que ha pintado</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;Buscar en el historial</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find pictures by their words, neighbours and settings</source>
        <translation>Buscar imágenes por sus palabras, vecinas y ajustes</translation>
    </message>
    <message>
        <source>Put on the &amp;table</source>
        <translation>Poner en la &amp;mesa</translation>
    </message>
    <message>
        <source>Show this picture large on the table</source>
        <translation>Mostrar esta imagen ampliada en la mesa</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Compare the chosen pictures, two to nine</source>
        <translation>Comparar las imágenes seleccionadas, de dos a nueve</translation>
    </message>
    <message>
        <source>Show &amp;lineage</source>
        <translation>Mostrar &amp;genealogía</translation>
    </message>
    <message>
        <source>Show what this picture came from and what came of it</source>
        <translation>Mostrar de dónde viene esta imagen y qué salió de ella</translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation>&amp;Genealogía</translation>
    </message>
    <message>
        <source>Show or hide the lineage of the picture in sight</source>
        <translation>Mostrar u ocultar la genealogía de la imagen a la vista</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>Mover a la pa&amp;pelera</translation>
    </message>
    <message>
        <source>Move the chosen pictures to the bin; undo brings them back</source>
        <translation>Mover las imágenes seleccionadas a la papelera; Deshacer las recupera</translation>
    </message>
    <message>
        <source>Use this &amp;query</source>
        <translation>Usar esta consul&amp;ta</translation>
    </message>
    <message>
        <source>Take over the query alone</source>
        <translation>Tomar solo la consulta</translation>
    </message>
    <message>
        <source>Use these &amp;neighbours</source>
        <translation>Usar estas &amp;vecinas</translation>
    </message>
    <message>
        <source>Pin the neighbours of this picture, with their weights</source>
        <translation>Fijar las vecinas de esta imagen, con sus pesos</translation>
    </message>
    <message>
        <source>Use these se&amp;ttings</source>
        <translation>Usar estos a&amp;justes</translation>
    </message>
    <message>
        <source>Take over model and settings alone</source>
        <translation>Tomar solo el modelo y los ajustes</translation>
    </message>
    <message>
        <source>&amp;History of this picture</source>
        <translation>&amp;Historial de esta imagen</translation>
    </message>
    <message>
        <source>Show everything that was painted with this picture</source>
        <translation>Mostrar todo lo que se pintó con esta imagen</translation>
    </message>
    <message>
        <source>Side by &amp;side</source>
        <translation>&amp;Lado a lado</translation>
    </message>
    <message>
        <source>All next to each other</source>
        <translation>Todas juntas</translation>
    </message>
    <message>
        <source>S&amp;lider</source>
        <translation>Co&amp;rtina</translation>
    </message>
    <message>
        <source>One over the other; the line between them is moved by mouse or Left and Right</source>
        <translation>Una sobre otra; la línea entre ambas se mueve con el ratón o con Izquierda y Derecha</translation>
    </message>
    <message>
        <source>&amp;Flicker</source>
        <translation>&amp;Parpadeo</translation>
    </message>
    <message>
        <source>One in the place of the other; Space, Left, Right and 1 to 9 change them</source>
        <translation>Una en el lugar de otra; Espacio, Izquierda, Derecha y del 1 al 9 las cambian</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Diferencia</translation>
    </message>
    <message>
        <source>How much each point differs from the first picture; Up and Down make it brighter or darker</source>
        <translation>Cuánto difiere cada punto de la primera imagen; Arriba y Abajo la aclaran u oscurecen</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>&amp;Solo lo que difiere</translation>
    </message>
    <message>
        <source>Leave out what all pictures have in common</source>
        <translation>Omitir lo que todas las imágenes tienen en común</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryDelegate</name>
    <message>
        <source>draft</source>
        <translation>boceto</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryModel</name>
    <message>
        <source>%1, draft</source>
        <translation>%1, boceto</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3, painted %4</source>
        <translation>Imagen %1 de %2, %3, pintada %4</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPage</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Everything painted</source>
        <translation>Todo lo pintado</translation>
    </message>
    <message>
        <source>Reading your history…</source>
        <translation>Leyendo su historial…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search: storm artist:turner steps:25 rating:4.. -fog</source>
        <translation>Buscar: storm artist:turner steps:25 rating:4.. -fog</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Words of the query, of neighbours and settings; query: artist: title: database: model: seed: rating: look in one place, a - before a word leaves out</source>
        <translation>Palabras de la consulta, de las vecinas y de los ajustes; query: artist: title: database: model: seed: rating: buscan en un solo lugar; un - ante una palabra la excluye</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>What is amiss with the search</source>
        <translation>Qué falla en la búsqueda</translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>leyendo %1 de %2</translation>
    </message>
    <message>
        <source>Drew on %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>Nothing has been painted with this picture yet.</source>
        <translation>Aún no se ha pintado nada con esta imagen.</translation>
    </message>
    <message>
        <source>Nothing in your history is what you search for.</source>
        <translation>Nada en su historial coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>No picture has these marks.</source>
        <translation>Ninguna imagen tiene estas marcas.</translation>
    </message>
    <message>
        <source>Nothing has been painted yet. Whatever you paint is kept here.</source>
        <translation>Aún no se ha pintado nada. Todo lo que pinte se guarda aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pictures selected</source>
        <translation>
            <numerusform>%1 de %n imagen seleccionada</numerusform>
            <numerusform>%1 de %n imágenes seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryStore</name>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::HistoryView</name>
    <message>
        <source>What you paint is kept here, newest first.</source>
        <translation>Lo que pinta se guarda aquí, lo más reciente primero.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ImportModelDialog</name>
    <message>
        <source>Store its numbers as float&amp;16, in half the space</source>
        <translation>Guardar sus números como float&amp;16, en la mitad de espacio</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
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
        <translation>Un modelo que pinta</translation>
    </message>
    <message>
        <source>A CLIP encoder</source>
        <translation>Un codificador CLIP</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Con&amp;figuration</source>
        <translation>Con&amp;figuración</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml *.json)</source>
        <translation>Configuraciones (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vocabulario</translation>
    </message>
    <message>
        <source>Vocabularies (*.txt *.bpe *.gz)</source>
        <translation>Vocabularios (*.txt *.bpe *.gz)</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>Codific&amp;ador</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencia</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Lo que se pide</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>Choose the file of weights that was published. Nothing in it is executed.</source>
        <translation>Elija el archivo de pesos publicado. Nada de él se ejecuta.</translation>
    </message>
    <message>
        <source>Choose the vocabulary that was published with it, bpe_simple_vocab_16e6.txt.gz for CLIP.</source>
        <translation>Elija el vocabulario publicado con él, bpe_simple_vocab_16e6.txt.gz para CLIP.</translation>
    </message>
    <message>
        <source>Choose the configuration that was published with it, a YAML file.</source>
        <translation>Elija la configuración publicada con él, un archivo YAML.</translation>
    </message>
    <message>
        <source>Give it a name of letters or digits.</source>
        <translation>Dele un nombre de letras o cifras.</translation>
    </message>
    <message>
        <source>There is a model of this name already; choose another one.</source>
        <translation>Ya hay un modelo con ese nombre; elija otro.</translation>
    </message>
    <message>
        <source>It becomes a model of your own; the file stays where it is.</source>
        <translation>Pasa a ser un modelo suyo; el archivo se queda donde está.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::InspectorPanel</name>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not among the neighbours now</source>
        <translation>ahora no está entre las vecinas</translation>
    </message>
    <message>
        <source>now × %1</source>
        <translation>ahora × %1</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Utilizadas</translation>
    </message>
    <message>
        <source>Among the neighbours now, but not drawn on</source>
        <translation>Ahora entre las vecinas, pero no utilizadas</translation>
    </message>
    <message>
        <source>Recipe of the picture in sight</source>
        <translation>Receta de la imagen a la vista</translation>
    </message>
    <message>
        <source>The recipe of the picture in sight appears here.</source>
        <translation>Aquí aparece la receta de la imagen a la vista.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeepRuleList</name>
    <message>
        <source>Rules for what stays</source>
        <translation>Reglas sobre qué se queda</translation>
    </message>
    <message>
        <source>The first rule that prefers a picture decides. Alt and the arrow keys move a rule.</source>
        <translation>Decide la primera regla que prefiera una imagen. Alt y las flechas mueven una regla.</translation>
    </message>
    <message>
        <source>Picked, not rejected</source>
        <translation>Elegida, no rechazada</translation>
    </message>
    <message>
        <source>Rated highest</source>
        <translation>Mejor valorada</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Imagen más grande</translation>
    </message>
    <message>
        <source>Most is known of it</source>
        <translation>La más documentada</translation>
    </message>
    <message>
        <source>Its file is there</source>
        <translation>Su archivo está presente</translation>
    </message>
    <message>
        <source>Oldest file</source>
        <translation>Archivo más antiguo</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Vino con el programa</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Buscar una orden…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Carry out any command by a few letters of its name</source>
        <translation>Ejecutar cualquier orden con unas letras de su nombre</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Cambiar atajos…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+K</source>
        <translation>Ctrl+Alt+K</translation>
    </message>
    <message>
        <source>Choose which keys stand for which command</source>
        <translation>Elegir qué teclas corresponden a cada orden</translation>
    </message>
    <message>
        <source>&amp;Save keys as pages…</source>
        <translation>&amp;Guardar atajos como páginas…</translation>
    </message>
    <message>
        <source>Write all keys into a PDF, to be printed</source>
        <translation>Escribir todos los atajos en un PDF para imprimir</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>As it &amp;came</source>
        <translation>Como de &amp;origen</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar atajos</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Find by pressing its key</source>
        <translation>Buscar pulsando su tecla</translation>
    </message>
    <message>
        <source>Show all commands again</source>
        <translation>Volver a mostrar todas las órdenes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Press another key for it</source>
        <translation>Pulse otra tecla para ella</translation>
    </message>
    <message>
        <source>A&amp;ll as they came</source>
        <translation>&amp;Todo como de origen</translation>
    </message>
    <message>
        <source>&amp;Save as pages…</source>
        <translation>&amp;Guardar como páginas…</translation>
    </message>
    <message>
        <source>No command fits</source>
        <translation>Ninguna orden coincide</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>T&amp;ake it over</source>
        <translation>&amp;Reasignarla</translation>
    </message>
    <message>
        <source>%1 stands for %2. Taking it over takes it away there.</source>
        <extracomment>%1 is a key, %2 names one or several commands.</extracomment>
        <translation>%1 corresponde a %2. Al reasignarla, deja de estar allí.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeyModel</name>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, cambiada</translation>
    </message>
    <message>
        <source>As it came: %1</source>
        <translation>De origen: %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::KeySheet</name>
    <message>
        <source>Keys of Palimpsest</source>
        <translation>Atajos de Palimpsest</translation>
    </message>
    <message>
        <source>The keys could not be written to %1. Choose another folder.</source>
        <translation>No se pudieron escribir los atajos en %1. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>Palimpsest speaks it from its next start on.</source>
        <translation>Palimpsest lo habla a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LineagePanel</name>
    <message>
        <source>was the query</source>
        <translation>fue la consulta</translation>
    </message>
    <message>
        <source>was drawn on</source>
        <translation>se utilizó</translation>
    </message>
    <message>
        <source>its recipe was taken over</source>
        <translation>se tomó su receta</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Genealogía</translation>
    </message>
    <message>
        <source>Parent: %1</source>
        <extracomment>In the lineage, of a picture's parent: "its recipe was taken over"</extracomment>
        <translation>Origen: %1</translation>
    </message>
    <message>
        <source>For this picture it %1</source>
        <translation>Para esta imagen %1</translation>
    </message>
    <message>
        <source>This picture was made from nothing else, and nothing was made from it yet. Take over its recipe, its query or the picture itself, and paint: what comes of it is shown here.</source>
        <translation>Esta imagen no se hizo a partir de ninguna otra y aún no salió nada de ella. Tome su receta, su consulta o la imagen misma y pinte: lo que salga se mostrará aquí.</translation>
    </message>
    <message>
        <source>The lineage of the picture in sight appears here.</source>
        <translation>Aquí aparece la genealogía de la imagen a la vista.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LogDialog</name>
    <message>
        <source>Only &amp;errors</source>
        <translation>Solo &amp;errores</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Solo líneas con estas palabras</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>Without names, words and places of yours</source>
        <translation>Sin sus nombres, palabras ni lugares</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer otra vez</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>Todavía no se ha anotado nada.</translation>
    </message>
    <message>
        <source>No line is like that.</source>
        <translation>Ninguna línea es así.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>File of the log</source>
        <translation>Archivo del registro</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::LossCurve</name>
    <message>
        <source>How the loss falls</source>
        <translation>Cómo baja la pérdida</translation>
    </message>
    <message>
        <source>How wrong the model's guesses are: the line for the pictures that it learns, the dots for some that it never sees. When the dots rise again, it begins to learn the pictures by heart.</source>
        <translation>Cuánto yerra el modelo: la línea, con las imágenes que aprende; los puntos, con algunas que nunca ve. Cuando los puntos vuelven a subir, empieza a aprenderse las imágenes de memoria.</translation>
    </message>
    <message>
        <source>The curve of the teaching appears here.</source>
        <translation>Aquí aparece la curva del entrenamiento.</translation>
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
        <translation>Guardado en %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Settings and recipe</source>
        <translation>Ajustes y receta</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Como estaba</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>The import was stopped. What is there is kept; importing the folder again continues.</source>
        <translation>La importación se detuvo. Lo que ya está se conserva; si importa la carpeta de nuevo, continuará.</translation>
    </message>
    <message>
        <source>&amp;Back to the others</source>
        <translation>&amp;Volver a las demás</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Verla</translation>
    </message>
    <message>
        <source>The picture is not at %1 any more; its small copy is kept.</source>
        <translation>La imagen ya no está en %1; se conserva su copia pequeña.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>"Undo: Rate 12 pictures 4 stars"</extracomment>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · semilla %3</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours from %1</source>
        <translation>
            <numerusform>%n vecina de %1</numerusform>
            <numerusform>%n vecinas de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n imagen en espera</numerusform>
            <numerusform>%n imágenes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures added to %1.</source>
        <translation>
            <numerusform>%n imagen añadida a %1.</numerusform>
            <numerusform>%n imágenes añadidas a %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n ha cambiado de lugar.</numerusform>
            <numerusform>%n han cambiado de lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed and were taken anew.</source>
        <translation>
            <numerusform>%n ha cambiado y se tomó de nuevo.</numerusform>
            <numerusform>%n han cambiado y se tomaron de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone; their small pictures stay.</source>
        <translation>
            <numerusform>%n ya no está; queda su imagen pequeña.</numerusform>
            <numerusform>%n ya no están; quedan sus imágenes pequeñas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, because their makers forbid data mining.</source>
        <translation>
            <numerusform>%n se omitió porque su autor prohíbe la minería de datos.</numerusform>
            <numerusform>%n se omitieron porque sus autores prohíben la minería de datos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were seen only small.</source>
        <translation>
            <numerusform>%n solo se vio en pequeño.</numerusform>
            <numerusform>%n solo se vieron en pequeño.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation>
            <numerusform>%n archivo no se pudo usar.</numerusform>
            <numerusform>%n archivos no se pudieron usar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>%1 was made for another painter. It can be made again for this one; the old one stays.</source>
        <translation>%1 se hizo para otro pintor. Puede rehacerse para este; la anterior se queda.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Rehacerla</translation>
    </message>
    <message>
        <source>About Palimpsest</source>
        <translation>Acerca de Palimpsest</translation>
    </message>
    <message>
        <source>&lt;b&gt;Palimpsest %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Palimpsest %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Paint with a museum: the nearest pictures of a database that you choose guide the brush. Everything happens on this computer.</source>
        <translation>Pinte con un museo: las imágenes más cercanas de la base de datos que elija guían el pincel. Todo ocurre en este equipo.</translation>
    </message>
    <message>
        <source>Choose two to nine pictures to compare: Ctrl and a click adds one to the others.</source>
        <translation>Seleccione de dos a nueve imágenes para comparar: Ctrl y un clic añade una a las demás.</translation>
    </message>
    <message>
        <source>At most nine pictures can be compared; these are the first nine of %1.</source>
        <translation>Se pueden comparar nueve imágenes como máximo; estas son las nueve primeras de %1.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Como se encontraron</translation>
    </message>
    <message>
        <source>As collected</source>
        <translation>Como se reunieron</translation>
    </message>
    <message>
        <source>This query finds nothing now.</source>
        <translation>Esta consulta no encuentra nada ahora.</translation>
    </message>
    <message>
        <source>Nothing is in this collection yet. Drop pictures onto its name.</source>
        <translation>Esta colección aún está vacía. Suelte imágenes sobre su nombre.</translation>
    </message>
    <message>
        <source>Nearest to the query</source>
        <translation>Más cercanas a la consulta</translation>
    </message>
    <message>
        <source>No picture here is what the query asks for.</source>
        <translation>Ninguna imagen de aquí es lo que pide la consulta.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message numerus="yes">
        <source>New database of %n pictures</source>
        <translation>
            <numerusform>Nueva base de datos con %n imagen</numerusform>
            <numerusform>Nueva base de datos con %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message numerus="yes">
        <source>One database of %n</source>
        <translation>
            <numerusform>Una base de datos a partir de %n</numerusform>
            <numerusform>Una base de datos a partir de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the database %1 now.</source>
        <translation>
            <numerusform>%n imagen está ahora en la base de datos %1.</numerusform>
            <numerusform>%n imágenes están ahora en la base de datos %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 is in the bin now; its pictures stay where they are.</source>
        <translation>%1 está ahora en la papelera; sus imágenes se quedan donde están.</translation>
    </message>
    <message>
        <source>a sailing boat at sunset</source>
        <extracomment>The query of the very first start; every word must be known to the bundled painter.</extracomment>
        <translation>a sailing boat at sunset</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates are done with.</source>
        <translation>
            <numerusform>%n duplicado resuelto.</numerusform>
            <numerusform>%n duplicados resueltos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Genealogía</translation>
    </message>
    <message>
        <source>The whole recipe is on the desk.</source>
        <translation>La receta completa está en el área de trabajo.</translation>
    </message>
    <message>
        <source>The query is on the desk.</source>
        <translation>La consulta está en el área de trabajo.</translation>
    </message>
    <message>
        <source>The neighbours are pinned.</source>
        <translation>Las vecinas están fijadas.</translation>
    </message>
    <message>
        <source>The settings are on the desk.</source>
        <translation>Los ajustes están en el área de trabajo.</translation>
    </message>
    <message>
        <source>The seed is on the desk.</source>
        <translation>La semilla está en el área de trabajo.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in the bin.</source>
        <translation>
            <numerusform>%n imagen está en la papelera.</numerusform>
            <numerusform>%n imágenes están en la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Parte de %1</translation>
    </message>
    <message>
        <source>Part of %1, %2</source>
        <translation>Parte de %1, %2</translation>
    </message>
    <message>
        <source>&amp;Back to the map</source>
        <translation>&amp;Volver al mapa</translation>
    </message>
    <message numerus="yes">
        <source>Use %n pictures as the query</source>
        <translation>
            <numerusform>Usar %n imagen como consulta</numerusform>
            <numerusform>Usar %n imágenes como consulta</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 pictures nearest to the middle of the %2 chosen ones are the query now.</source>
        <translation>Las %1 imágenes más cercanas al centro de las %2 seleccionadas son ahora la consulta.</translation>
    </message>
    <message numerus="yes">
        <source>"%1" stands on the shelf with %n pictures.</source>
        <translation>
            <numerusform>«%1» está en el estante con %n imagen.</numerusform>
            <numerusform>«%1» está en el estante con %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paint with it</source>
        <translation>Pintar con ella</translation>
    </message>
    <message numerus="yes">
        <source>The collection "%1" holds %n pictures.</source>
        <translation>
            <numerusform>La colección «%1» contiene %n imagen.</numerusform>
            <numerusform>La colección «%1» contiene %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back what was excluded</source>
        <translation>Recuperar lo excluido</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n pictures</source>
        <translation>
            <numerusform>Excluir %n imagen</numerusform>
            <numerusform>Excluir %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 carries the recipe that it was painted by.</source>
        <translation>%1 lleva la receta con la que se pintó.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>The copied picture</source>
        <translation>La imagen copiada</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>Excluir %1</translation>
    </message>
    <message>
        <source>This picture has no tags yet. T gives it some, in the view of the database.</source>
        <translation>Esta imagen aún no tiene etiquetas. T se las pone, en la vista de la base de datos.</translation>
    </message>
    <message>
        <source>Exclude "%1"</source>
        <translation>Excluir «%1»</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards, so that there is something to paint.</source>
        <translation>Arrastre un borde de la imagen hacia fuera para que haya algo que pintar.</translation>
    </message>
    <message>
        <source>There is no picture to work on yet.</source>
        <translation>Aún no hay imagen sobre la que trabajar.</translation>
    </message>
    <message>
        <source>The teaching was stopped. What was learned is kept; Teach goes on with it.</source>
        <translation>El entrenamiento se detuvo. Lo aprendido se conserva; Entrenar lo continúa.</translation>
    </message>
    <message>
        <source>"%1" is taught.</source>
        <translation>«%1» está entrenado.</translation>
    </message>
    <message>
        <source>Teaching "%1", minutes</source>
        <translation>Entrenando «%1», minutos</translation>
    </message>
    <message>
        <source>Choose a database: it decides the style.</source>
        <translation>Elija una base de datos: decide el estilo.</translation>
    </message>
    <message>
        <source>Say what you would like to see, in words or with pictures.</source>
        <translation>Diga qué quiere ver, con palabras o imágenes.</translation>
    </message>
    <message>
        <source>The nearest pictures of the database guide what is painted. Pin them, leave them out, weigh them.</source>
        <translation>Las imágenes más cercanas de la base de datos guían lo que se pinta. Fíjelas, exclúyalas, péselas.</translation>
    </message>
    <message>
        <source>Ctrl+Enter paints here. Ctrl+S saves, Ctrl+Shift+E exports with credits.</source>
        <translation>Ctrl+Intro pinta aquí. Ctrl+S guarda, Ctrl+Mayús+E exporta con créditos.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapChoiceBar</name>
    <message>
        <source>Chosen pictures</source>
        <translation>Imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Use as query</source>
        <translation>Usar como consulta</translation>
    </message>
    <message>
        <source>New database…</source>
        <translation>Nueva base de datos…</translation>
    </message>
    <message>
        <source>Make a database of these pictures, without copying any</source>
        <translation>Crear una base de datos con estas imágenes, sin copiar ninguna</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nueva colección…</translation>
    </message>
    <message>
        <source>Keep these pictures as a collection</source>
        <translation>Conservar estas imágenes como colección</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Pass over these pictures when neighbours are looked for</source>
        <translation>Omitir estas imágenes al buscar vecinas</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Show the database with these pictures selected</source>
        <translation>Mostrar la base de datos con estas imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>No seleccionar nada (Esc)</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Nombre de la base de datos</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures chosen</source>
        <translation>
            <numerusform>%Ln imagen seleccionada</numerusform>
            <numerusform>%Ln imágenes seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for pictures like the mean of these</source>
        <translation>Buscar imágenes como la media de estas</translation>
    </message>
    <message numerus="yes">
        <source>Look for pictures like the mean of the %Ln that lie nearest to the middle</source>
        <translation>
            <numerusform>Buscar imágenes como la media de la %Ln más cercana al centro</numerusform>
            <numerusform>Buscar imágenes como la media de las %Ln más cercanas al centro</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Nombre de la colección:</translation>
    </message>
    <message>
        <source>Name of the database:</source>
        <translation>Nombre de la base de datos:</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nombre de la colección</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapPanel</name>
    <message>
        <source>Map of the database</source>
        <translation>Mapa de la base de datos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Database on the map</source>
        <translation>Base de datos en el mapa</translation>
    </message>
    <message>
        <source>Which of the databases in use is shown</source>
        <translation>Cuál de las bases de datos en uso se muestra</translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation>Estado del mapa</translation>
    </message>
    <message>
        <source>Let the pictures that are passed over be found again</source>
        <translation>Permitir que las imágenes omitidas se vuelvan a encontrar</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Show where the query lies: in the middle of its neighbours</source>
        <translation>Mostrar dónde está la consulta: en medio de sus vecinas</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message>
        <source>Show the neighbours of the query</source>
        <translation>Mostrar las vecinas de la consulta</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Pintadas</translation>
    </message>
    <message>
        <source>Show what was painted, amid the pictures that it was drawn on</source>
        <translation>Mostrar lo pintado, entre las imágenes de las que partió</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over: take back</source>
        <translation>
            <numerusform>%Ln omitida: recuperar</numerusform>
            <numerusform>%Ln omitidas: recuperar</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the database…</source>
        <translation>Leyendo la base de datos…</translation>
    </message>
    <message>
        <source>This database is empty. Import a folder into it, and its pictures appear here.</source>
        <translation>Esta base de datos está vacía. Importe una carpeta y sus imágenes aparecerán aquí.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Stop arranging the map; it stays as it is now</source>
        <translation>Dejar de ordenar el mapa; se queda como está</translation>
    </message>
    <message>
        <source>Arrange the map so that near pictures lie near each other</source>
        <translation>Ordenar el mapa para que las imágenes cercanas queden juntas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · arranging, %2 %</source>
        <translation>%1 · ordenando, %2 %</translation>
    </message>
    <message>
        <source>%1 · what is alike lies close together</source>
        <translation>%1 · lo parecido queda junto</translation>
    </message>
    <message>
        <source>%1 · by their main differences</source>
        <translation>%1 · por sus diferencias principales</translation>
    </message>
    <message>
        <source>The map is arranged.</source>
        <translation>El mapa está ordenado.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MapView</name>
    <message>
        <source>No picture is current. Alt and the arrow keys go to one.</source>
        <translation>No hay imagen actual. Alt y las flechas llevan a una.</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many pictures stand behind one</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Painted: %1</source>
        <translation>Pintada: %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelActions</name>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+L</source>
        <translation>Ctrl+Alt+L</translation>
    </message>
    <message>
        <source>See, import, verify and remove the models to paint with</source>
        <translation>Ver, importar, comprobar y quitar los modelos que pintan</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Pintar con él</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Mostrar en el gestor de &amp;archivos</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>Mover a la pape&amp;lera…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>"%1" is installed. The SHA-256 of its checkpoint is %2.</source>
        <translation>«%1» está instalado. El SHA-256 de su checkpoint es %2.</translation>
    </message>
    <message>
        <source>The SHA-256 of "%1" was recorded.</source>
        <translation>Se registró el SHA-256 de «%1».</translation>
    </message>
    <message>
        <source>"%1" lies in the bin.</source>
        <translation>«%1» está en la papelera.</translation>
    </message>
    <message>
        <source>&amp;Record SHA-256</source>
        <translation>&amp;Registrar el SHA-256</translation>
    </message>
    <message>
        <source>It came with the program and cannot be removed.</source>
        <translation>Vino con el programa y no se puede quitar.</translation>
    </message>
    <message>
        <source>It is being painted with; choose another model first.</source>
        <translation>Se está pintando con él; elija antes otro modelo.</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Move the model "%1" to the bin?</source>
        <translation>¿Mover el modelo «%1» a la papelera?</translation>
    </message>
    <message>
        <source>Pictures that were painted with it stay, but cannot be painted again without it.</source>
        <translation>Las imágenes pintadas con él se quedan, pero no se pueden volver a pintar sin él.</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message>
        <source>What is known of the model</source>
        <translation>Lo que se sabe del modelo</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::MorphDialog</name>
    <message>
        <source>Morph</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Qué se pintará</translation>
    </message>
    <message>
        <source>Paint the &amp;way</source>
        <translation>Pintar el &amp;camino</translation>
    </message>
    <message>
        <source>%1: words</source>
        <translation>%1: palabras</translation>
    </message>
    <message>
        <source>The words there</source>
        <translation>Las palabras de allí</translation>
    </message>
    <message>
        <source>%1: database</source>
        <translation>%1: base de datos</translation>
    </message>
    <message>
        <source>Say the words that it goes to, or comes from.</source>
        <translation>Escriba las palabras a las que va o de las que viene.</translation>
    </message>
    <message>
        <source>Both ends are the same; choose another one.</source>
        <translation>Ambos extremos son iguales; elija otro.</translation>
    </message>
    <message>
        <source>Finding the neighbours of both ends…</source>
        <translation>Buscando las vecinas de ambos extremos…</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourDelegate</name>
    <message>
        <source>+%1 alike</source>
        <extracomment>Pictures that are nearly the same as this one and stand behind it.</extracomment>
        <translation>+%1 parecidas</translation>
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
        <translation>Mover vecina</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>añadida a mano</translation>
    </message>
    <message>
        <source>picture gone</source>
        <translation>la imagen ya no está</translation>
    </message>
    <message>
        <source>no data mining</source>
        <translation>sin minería de datos</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licencia %1</translation>
    </message>
    <message>
        <source>very close</source>
        <translation>muy cercana</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cercana</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>vaga</translation>
    </message>
    <message>
        <source>far</source>
        <translation>lejana</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>recuperada</translation>
    </message>
    <message numerus="yes">
        <source>Pin %n neighbours</source>
        <translation>
            <numerusform>Fijar %n vecina</numerusform>
            <numerusform>Fijar %n vecinas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin neighbour</source>
        <translation>Fijar vecina</translation>
    </message>
    <message>
        <source>Unpin neighbour</source>
        <translation>Soltar vecina</translation>
    </message>
    <message>
        <source>Exclude neighbour</source>
        <translation>Excluir vecina</translation>
    </message>
    <message>
        <source>Take neighbour back</source>
        <translation>Readmitir vecina</translation>
    </message>
    <message>
        <source>Weigh neighbour</source>
        <translation>Cambiar el peso de la vecina</translation>
    </message>
    <message numerus="yes">
        <source>%n alike behind it</source>
        <translation>
            <numerusform>%n parecida detrás</numerusform>
            <numerusform>%n parecidas detrás</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is not where it was; this is its small copy.</source>
        <translation>La imagen no está donde estaba; esta es su copia pequeña.</translation>
    </message>
    <message>
        <source>Its maker has forbidden data mining.</source>
        <translation>Su autor ha prohibido la minería de datos.</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>Its licence allows no works made from it.</source>
        <translation>Su licencia no permite obras derivadas.</translation>
    </message>
    <message>
        <source>Score %1, weight %2, %3</source>
        <translation>Puntuación %1, peso %2, %3</translation>
    </message>
    <message>
        <source>For this database that is %1.</source>
        <extracomment>How near a picture is, compared with the others of its database: "close"</extracomment>
        <translation>Para esta base de datos, eso es: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures that are nearly the same stand behind it.</source>
        <translation>
            <numerusform>Detrás hay %n imagen casi igual.</numerusform>
            <numerusform>Detrás hay %n imágenes casi iguales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the last picture: %1 %</source>
        <translation>Parte en la última imagen: %1 %</translation>
    </message>
    <message>
        <source>Neighbour %1 of %2, %3, %4, weight %5</source>
        <extracomment>Read aloud: "Neighbour 3 of 8, Monet, Water Lilies, pinned, weight 1.2"; %3 is artist and title</extracomment>
        <translation>Vecina %1 de %2, %3, %4, peso %5</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::NeighbourStrip</name>
    <message>
        <source>P pins · X excludes · ↑ ↓ weight</source>
        <translation>P fija · X excluye · ↑ ↓ peso</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message>
        <source>The pictures that guide the next painting</source>
        <translation>Las imágenes que guían la próxima pintura</translation>
    </message>
    <message>
        <source>The pictures that guide the painting appear here. Choose a database on the left, or drop a picture.</source>
        <translation>Aquí aparecen las imágenes que guían la pintura. Elija una base de datos a la izquierda o suelte una imagen.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PalettePopup</name>
    <message>
        <source>Colours to look for</source>
        <translation>Colores que buscar</translation>
    </message>
    <message>
        <source>Look for pictures with these colours, up to five:</source>
        <translation>Buscar imágenes con estos colores, hasta cinco:</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>A colour to look for</source>
        <translation>Un color que buscar</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ParamPanel</name>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>%1 back to the default</source>
        <translation>Volver al valor predeterminado: %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetActions</name>
    <message>
        <source>Save as &amp;preset…</source>
        <translation>Guardar como prea&amp;juste…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Keep all settings under a name, with query and neighbours if you like</source>
        <translation>Guardar todos los ajustes con un nombre, con consulta y vecinas si quiere</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>&amp;Gestionar preajustes…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Use, rename, hand on and delete presets</source>
        <translation>Usar, renombrar, pasar y eliminar preajustes</translation>
    </message>
    <message>
        <source>&amp;Use a preset</source>
        <translation>&amp;Usar un preajuste</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetTasks</name>
    <message>
        <source>Presets (*.json)</source>
        <translation>Preajustes (*.json)</translation>
    </message>
    <message>
        <source>The preset "%1" is on the desk.</source>
        <translation>El preajuste «%1» está en el área de trabajo.</translation>
    </message>
    <message>
        <source>Use the rest</source>
        <translation>Usar el resto</translation>
    </message>
    <message>
        <source>My preset</source>
        <translation>Mi preajuste</translation>
    </message>
    <message>
        <source>My preset %1</source>
        <translation>Mi preajuste %1</translation>
    </message>
    <message>
        <source>The preset "%1" is kept.</source>
        <translation>El preajuste «%1» está guardado.</translation>
    </message>
    <message>
        <source>Delete the preset "%1"</source>
        <translation>Eliminar el preajuste «%1»</translation>
    </message>
    <message>
        <source>The preset "%1" was deleted.</source>
        <translation>Se eliminó el preajuste «%1».</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Exportar el preajuste</translation>
    </message>
    <message>
        <source>The preset was written to %1.</source>
        <translation>El preajuste se escribió en %1.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importar preajustes</translation>
    </message>
    <message>
        <source>The preset "%1" is among yours now.</source>
        <translation>El preajuste «%1» está ahora entre los suyos.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>The preset "%1" needs what is not on this computer: %2. The rest would go with what is on the desk.</source>
        <translation>El preajuste «%1» necesita lo que no está en este equipo: %2. El resto iría con lo que hay en la mesa.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::PresetsDialog</name>
    <message>
        <source>Nothing is kept yet. Save the settings on the desk as a preset, or drop a preset or recipe file here.</source>
        <translation>Aún no hay nada guardado. Guarde los ajustes del área de trabajo como preajuste, o suelte aquí un archivo de preajuste o receta.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Lo que contiene</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Lo que no se pudo hacer</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryBar</name>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Kind of query</source>
        <translation>Tipo de consulta</translation>
    </message>
    <message>
        <source>Words are taken as they stand; a class such as "cat" is asked for as "An image of a cat."</source>
        <translation>Las palabras se toman tal cual; una clase como "cat" se pide como "An image of a cat."</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Look for colours</source>
        <translation>Buscar colores</translation>
    </message>
    <message>
        <source>Words, or more: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</source>
        <translation>Palabras, o más: storm + 2:ship.jpg - people artist:turner year:1830..1851 #20304a</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>y…</translation>
    </message>
    <message>
        <source>A class, such as lighthouse</source>
        <translation>Una clase, como lighthouse</translation>
    </message>
    <message>
        <source>What shall be painted? Type words, drop or paste a picture</source>
        <translation>¿Qué se va a pintar? Escriba palabras, suelte o pegue una imagen</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryChip</name>
    <message>
        <source>More of it</source>
        <translation>Más de esto</translation>
    </message>
    <message>
        <source>Less of it</source>
        <translation>Menos de esto</translation>
    </message>
    <message>
        <source>Turn its sign</source>
        <translation>Invertir su signo</translation>
    </message>
    <message>
        <source>Only a part of it…</source>
        <translation>Solo una parte…</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Entera</translation>
    </message>
    <message>
        <source> (part)</source>
        <translation> (parte)</translation>
    </message>
    <message>
        <source>%1, weight %2. Up and Down change the weight, Delete removes it.</source>
        <translation>%1, peso %2. Arriba y Abajo cambian el peso; Supr lo quita.</translation>
    </message>
    <message>
        <source>Part of the query: %1, weight %2</source>
        <translation>Parte de la consulta: %1, peso %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueryExtras</name>
    <message>
        <source>Colours count:</source>
        <translation>Peso de los colores:</translation>
    </message>
    <message>
        <source>How much the colours count beside the rest</source>
        <translation>Cuánto cuentan los colores frente al resto</translation>
    </message>
    <message>
        <source>Left: what is in the picture counts alone. Right: its colours count alone.</source>
        <translation>Izquierda: solo cuenta lo que hay en la imagen. Derecha: solo cuentan sus colores.</translation>
    </message>
    <message>
        <source>What could not be read of the query</source>
        <translation>Lo que no se pudo leer de la consulta</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueActions</name>
    <message>
        <source>Pre&amp;views</source>
        <translation>&amp;Vistas previas</translation>
    </message>
    <message>
        <source>Paint ne&amp;xt</source>
        <translation>Pi&amp;ntar a continuación</translation>
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
        <translation>Pintar esto antes que todo lo que espera</translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation>Pa&amp;usar la cola</translation>
    </message>
    <message>
        <source>Ctrl+Alt+P</source>
        <translation>Ctrl+Alt+P</translation>
    </message>
    <message>
        <source>Finish the picture that is being painted and begin no other, or go on</source>
        <translation>Terminar la imagen que se está pintando y no empezar otra, o continuar</translation>
    </message>
    <message>
        <source>Stop and &amp;empty the queue</source>
        <translation>Detener y va&amp;ciar la cola</translation>
    </message>
    <message>
        <source>Shift+Escape</source>
        <translation>Shift+Escape</translation>
    </message>
    <message>
        <source>Stop what is being painted and take out all that waits</source>
        <translation>Detener lo que se está pintando y sacar todo lo que espera</translation>
    </message>
    <message>
        <source>&amp;Go on at the start</source>
        <translation>Continuar al &amp;iniciar</translation>
    </message>
    <message>
        <source>What was left waiting is painted as soon as the program is started</source>
        <translation>Lo que quedó en espera se pinta en cuanto se inicia el programa</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>Col&amp;a</translation>
    </message>
    <message>
        <source>Show or hide what is being painted and what waits</source>
        <translation>Mostrar u ocultar lo que se está pintando y lo que espera</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>Al &amp;principio</translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation>Alt+Home</translation>
    </message>
    <message>
        <source>Paint it before all others</source>
        <translation>Pintarla antes que todas las demás</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Let it overtake the one before it</source>
        <translation>Dejar que adelante a la anterior</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Let the next one overtake it</source>
        <translation>Dejar que la siguiente la adelante</translation>
    </message>
    <message>
        <source>&amp;Change it…</source>
        <translation>Ca&amp;mbiarla…</translation>
    </message>
    <message>
        <source>Take it onto the desk, to be changed; the queue passes over it until then</source>
        <translation>Llevarla al área de trabajo para cambiarla; entretanto la cola la salta</translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation>&amp;Sacarla</translation>
    </message>
    <message>
        <source>Take it out of the queue; what is being painted is stopped</source>
        <translation>Sacarla de la cola; lo que se está pintando se detiene</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>D&amp;evolverla</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Return</source>
        <translation>Ctrl+Alt+Return</translation>
    </message>
    <message>
        <source>Put what is on the desk into the place of the waiting picture</source>
        <translation>Poner lo que hay en el área de trabajo en lugar de la imagen en espera</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>De&amp;jarla</translation>
    </message>
    <message>
        <source>Leave the waiting picture as it was</source>
        <translation>Dejar la imagen en espera como estaba</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguna</translation>
    </message>
    <message>
        <source>With &amp;every step</source>
        <translation>En &amp;todos los pasos</translation>
    </message>
    <message>
        <source>With every &amp;%1. step</source>
        <translation>Cada &amp;%1 pasos</translation>
    </message>
    <message>
        <source>How often the picture is shown while it is being painted</source>
        <translation>Con qué frecuencia se muestra la imagen mientras se pinta</translation>
    </message>
    <message>
        <source>&amp;Go on with the queue</source>
        <translation>Contin&amp;uar con la cola</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDelegate</name>
    <message>
        <source>Beginning</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>Se está cambiando</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Ready in %1</source>
        <translation>Lista en %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDesk</name>
    <message>
        <source>Take a picture out of the queue</source>
        <translation>Sacar una imagen de la cola</translation>
    </message>
    <message numerus="yes">
        <source>Take %n pictures out of the queue</source>
        <translation>
            <numerusform>Sacar %n imagen de la cola</numerusform>
            <numerusform>Sacar %n imágenes de la cola</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a picture in the queue</source>
        <translation>Mover una imagen en la cola</translation>
    </message>
    <message numerus="yes">
        <source>Move %n pictures in the queue</source>
        <translation>
            <numerusform>Mover %n imagen en la cola</numerusform>
            <numerusform>Mover %n imágenes en la cola</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a waiting picture</source>
        <translation>Cambiar una imagen en espera</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · semilla %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueDock</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still waiting from the last time.</source>
        <translation>
            <numerusform>%n imagen sigue en espera desde la última vez.</numerusform>
            <numerusform>%n imágenes siguen en espera desde la última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused; %n pictures wait.</source>
        <translation>
            <numerusform>La cola está en pausa; %n imagen en espera.</numerusform>
            <numerusform>La cola está en pausa; %n imágenes en espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were put into the queue.</source>
        <translation>
            <numerusform>Se puso %n imagen en la cola.</numerusform>
            <numerusform>Se pusieron %n imágenes en la cola.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueKeeper</name>
    <message>
        <source>Another Palimpsest is painting the queue. What is painted here is not kept in it.</source>
        <translation>Otro Palimpsest está pintando la cola. Lo que se pinte aquí no se guarda en ella.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueueModel</name>
    <message>
        <source>being painted, step %1 of %2</source>
        <translation>pintándose, paso %1 de %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>se está cambiando</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3, %4, %5</source>
        <extracomment>"Picture 2 of 7: a lighthouse, Woodcut · seed 7, waiting"</extracomment>
        <translation>Imagen %1 de %2: %3, %4, %5</translation>
    </message>
    <message>
        <source>, ready in %1</source>
        <translation>, lista en %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::QueuePanel</name>
    <message>
        <source>Nothing waits. What you paint while a picture is being painted lines up here.</source>
        <translation>Nada en espera. Lo que pinte mientras se pinta una imagen hace cola aquí.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>State of the queue</source>
        <translation>Estado de la cola</translation>
    </message>
    <message>
        <source>Picture that is being changed</source>
        <translation>Imagen que se está cambiando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures wait</source>
        <translation>
            <numerusform>%n imagen en espera</numerusform>
            <numerusform>%n imágenes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>On the desk to be changed: %1, %2</source>
        <translation>En el área de trabajo para cambiarla: %1, %2</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RefusalSheet</name>
    <message>
        <source>Files that could not be used</source>
        <translation>Archivos que no se pudieron usar</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not in %1.</source>
        <translation>
            <numerusform>%n archivo no está en %1.</numerusform>
            <numerusform>%n archivos no están en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copiar lista</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ReportActions</name>
    <message>
        <source>Show the &amp;log</source>
        <translation>Mostrar el re&amp;gistro</translation>
    </message>
    <message>
        <source>Show what the program wrote down</source>
        <translation>Mostrar lo que el programa anotó</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Copiar el in&amp;forme</translation>
    </message>
    <message>
        <source>Copy what helps to find a fault, without names, words and places of yours</source>
        <translation>Copiar lo que ayuda a encontrar un fallo, sin sus nombres, palabras ni lugares</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ResultModel</name>
    <message>
        <source>draft</source>
        <translation>boceto</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Read aloud: "Picture 3 of 1,240, a lighthouse, painted Thursday, 26 November 2026 14:32"</extracomment>
        <translation>Imagen %1 de %2</translation>
    </message>
    <message>
        <source>painted %1</source>
        <translation>pintada %1</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchActions</name>
    <message>
        <source>&amp;Work on this picture</source>
        <translation>&amp;Trabajar sobre esta imagen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Paint parts of the picture in sight anew, let its canvas grow, or enlarge it</source>
        <translation>Repintar partes de la imagen a la vista, extender su lienzo o ampliarla</translation>
    </message>
    <message>
        <source>Work on a picture of &amp;yours…</source>
        <translation>Trabajar sobre una imagen &amp;propia…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+E</source>
        <translation>Ctrl+Alt+E</translation>
    </message>
    <message>
        <source>Paint over a photograph or a drawing</source>
        <translation>Pintar sobre una fotografía o un dibujo</translation>
    </message>
    <message>
        <source>&amp;Go on with the last one</source>
        <translation>&amp;Continuar con la última</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>Back to the picture that was worked on last, with what was marked</source>
        <translation>Volver a la última imagen que se trabajó, con lo que estaba marcado</translation>
    </message>
    <message>
        <source>&amp;Repaint</source>
        <translation>&amp;Repintar</translation>
    </message>
    <message>
        <source>Mark what is painted anew; with nothing marked the whole picture is</source>
        <translation>Marcar lo que se pinta de nuevo; sin marcar nada, es la imagen entera</translation>
    </message>
    <message>
        <source>Gr&amp;ow</source>
        <translation>&amp;Extender</translation>
    </message>
    <message>
        <source>Let the canvas grow and paint what is new of it</source>
        <translation>Extender el lienzo y pintar lo nuevo</translation>
    </message>
    <message>
        <source>En&amp;large</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Make the picture larger and paint it finer</source>
        <translation>Agrandar la imagen y pintarla con más detalle</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>&amp;Goma</translation>
    </message>
    <message>
        <source>The brush takes away what is marked</source>
        <translation>El pincel borra lo marcado</translation>
    </message>
    <message>
        <source>&amp;Unmark all</source>
        <translation>&amp;Desmarcar todo</translation>
    </message>
    <message>
        <source>Mark the re&amp;st</source>
        <translation>&amp;Marcar el resto</translation>
    </message>
    <message>
        <source>What is marked is not, and the other way round</source>
        <translation>Invertir lo marcado y lo no marcado</translation>
    </message>
    <message>
        <source>As &amp;before</source>
        <translation>Como a&amp;ntes</translation>
    </message>
    <message>
        <source>Mark what was marked in the last picture of this size</source>
        <translation>Marcar lo que se marcó en la última imagen de este tamaño</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pincel más pequeño</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pincel más grande</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Paint it (Ctrl+Enter)</source>
        <translation>Pintarla (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPage</name>
    <message>
        <source>Mark a part</source>
        <translation>Marcar una parte</translation>
    </message>
    <message>
        <source>Grow the canvas</source>
        <translation>Extender el lienzo</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Mark the rest</source>
        <translation>Marcar el resto</translation>
    </message>
    <message>
        <source>Mark as before</source>
        <translation>Marcar como antes</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>%1 % of the picture is painted anew; the rest stays to the pixel.</source>
        <translation>Se pinta de nuevo el %1 % de la imagen; el resto queda intacto, píxel a píxel.</translation>
    </message>
    <message>
        <source>Nothing is marked, so the whole picture is painted over.</source>
        <translation>No hay nada marcado: se repinta la imagen entera.</translation>
    </message>
    <message>
        <source>The picture becomes %1.</source>
        <translation>La imagen pasa a %1.</translation>
    </message>
    <message>
        <source>Drag an edge of the picture outwards.</source>
        <translation>Arrastre un borde de la imagen hacia fuera.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchPanel</name>
    <message>
        <source>Only enlarged; nothing is painted.</source>
        <translation>Solo se amplía; no se pinta nada.</translation>
    </message>
    <message>
        <source>The picture stays as it is.</source>
        <translation>La imagen se queda como está.</translation>
    </message>
    <message>
        <source>Shapes stay; strokes and grain are new.</source>
        <translation>Quedan las formas; trazos y grano son nuevos.</translation>
    </message>
    <message>
        <source>The arrangement stays; much is new.</source>
        <translation>Queda la composición; mucho es nuevo.</translation>
    </message>
    <message>
        <source>Only colours and large shapes stay.</source>
        <translation>Solo quedan los colores y las formas grandes.</translation>
    </message>
    <message>
        <source>Hardly anything of it stays.</source>
        <translation>No queda casi nada de ella.</translation>
    </message>
    <message>
        <source>Work on the picture</source>
        <translation>Trabajar sobre la imagen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pincel</translation>
    </message>
    <message>
        <source>How wide the brush is, in pixels of the picture. [ and ] change it, too.</source>
        <translation>El ancho del pincel, en píxeles de la imagen. [ y ] también lo cambian.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Grow on</source>
        <translation>Extender</translation>
    </message>
    <message>
        <source>By how much the canvas grows. Its edges can be dragged, too.</source>
        <translation>Cuánto crece el lienzo. También se pueden arrastrar sus bordes.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Ampliación</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>&amp;Enlarge</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>By which factor both sides grow.</source>
        <translation>Por qué factor crecen ambos lados.</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Pintado de nuevo</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Painted &amp;anew</source>
        <translation>Pintado de n&amp;uevo</translation>
    </message>
    <message>
        <source>How much of what is there is lost before the painting begins.</source>
        <translation>Cuánto de lo que hay se pierde antes de empezar a pintar.</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Borde suave</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>&amp;Borde suave</translation>
    </message>
    <message>
        <source>Over how many pixels inside its edge the new part fades in. What is outside never changes.</source>
        <translation>En cuántos píxeles hacia dentro de su borde se funde la parte nueva. Lo de fuera no cambia nunca.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>&amp;Guidance</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>How strongly neighbours and words pull. Strong guidance paints a second subject beside the picture.</source>
        <translation>Con cuánta fuerza tiran vecinas y palabras. Una guía fuerte pinta un segundo motivo junto a la imagen.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message>
        <source>Found for this part</source>
        <translation>Halladas para esta parte</translation>
    </message>
    <message>
        <source>Those on the strip</source>
        <translation>Las de la tira</translation>
    </message>
    <message>
        <source>Those it was painted with</source>
        <translation>Las que se usaron al pintarla</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Vecinas</translation>
    </message>
    <message>
        <source>Which pictures guide it: the nearest to what is marked and to the words, those on the strip, or those that the picture was painted with.</source>
        <translation>Qué imágenes la guían: las más cercanas a lo marcado y a las palabras, las de la tira o aquellas con las que se pintó la imagen.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::RetouchView</name>
    <message>
        <source>Picture that is worked on</source>
        <translation>Imagen en la que se trabaja</translation>
    </message>
    <message>
        <source>%1 % of it is marked</source>
        <translation>El %1 % está marcado</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>No hay nada marcado</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SampleStrip</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>The same pictures, painted before the teaching and now.</source>
        <translation>Las mismas imágenes, pintadas antes del entrenamiento y ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples, before and now, appear here.</source>
        <translation>Aquí aparecen las muestras, antes y ahora.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SavePresetDialog</name>
    <message>
        <source>The &amp;query</source>
        <translation>La &amp;consulta</translation>
    </message>
    <message>
        <source>The &amp;neighbours, pinned</source>
        <translation>Las &amp;vecinas, fijadas</translation>
    </message>
    <message>
        <source>The &amp;seed</source>
        <translation>La &amp;semilla</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como preajuste</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Settings, databases and model are kept. Keep also:</source>
        <translation>Se guardan ajustes, bases de datos y modelo. Guardar también:</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Lo que ocurrirá</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>The preset "%1" is replaced.</source>
        <translation>Se reemplaza el preajuste «%1».</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SentenceBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Session</name>
    <message>
        <source>Use a recipe</source>
        <translation>Usar una receta</translation>
    </message>
    <message>
        <source>Use a query</source>
        <translation>Usar una consulta</translation>
    </message>
    <message>
        <source>Use neighbours</source>
        <translation>Usar vecinas</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Usar ajustes</translation>
    </message>
    <message>
        <source>Use a seed</source>
        <translation>Usar una semilla</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Con ella</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin ella</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>This picture was painted with the database "%1", which is not on this computer. Its neighbours are listed, but cannot be used until the database is there.</source>
        <translation>Esta imagen se pintó con la base de datos «%1», que no está en este equipo. Sus vecinas se muestran en la lista, pero no se pueden usar hasta que la base de datos esté aquí.</translation>
    </message>
    <message>
        <source>the model "%1"</source>
        <translation>el modelo «%1»</translation>
    </message>
    <message>
        <source>the database "%1"</source>
        <translation>la base de datos «%1»</translation>
    </message>
    <message>
        <source>the picture "%1"</source>
        <translation>la imagen «%1»</translation>
    </message>
    <message>
        <source>Use the preset "%1"</source>
        <translation>Usar el preajuste «%1»</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SettingsPanel</name>
    <message>
        <source>Keep this seed</source>
        <translation>Conservar esta semilla</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Which model paints. Teach makes more of them.</source>
        <translation>Qué modelo pinta. Entrenar crea más.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>Guiada por</translation>
    </message>
    <message>
        <source>Words and neighbours</source>
        <translation>Palabras y vecinas</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Solo palabras</translation>
    </message>
    <message>
        <source>Neighbours only</source>
        <translation>Solo vecinas</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Vecinas</translation>
    </message>
    <message>
        <source>How many pictures of the database guide each painting.</source>
        <translation>Cuántas imágenes de la base de datos guían cada pintura.</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>How many pictures are painted at a time, each with a seed of its own.</source>
        <translation>Cuántas imágenes se pintan a la vez, cada una con su propia semilla.</translation>
    </message>
    <message>
        <source>&amp;Guided by</source>
        <translation>&amp;Guiada por</translation>
    </message>
    <message>
        <source>What the painting follows: the query itself, its neighbours, or both.</source>
        <translation>Qué sigue la pintura: la consulta misma, sus vecinas o ambas.</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>S&amp;emilla</translation>
    </message>
    <message>
        <source>The chance in a picture. It stays while you change anything else and is drawn anew when you paint the same again.</source>
        <translation>El azar de una imagen. Se mantiene mientras cambia cualquier otra cosa y se sortea de nuevo al pintar otra vez lo mismo.</translation>
    </message>
    <message>
        <source>S&amp;urprises</source>
        <translation>So&amp;rpresas</translation>
    </message>
    <message>
        <source>Which pictures Surprise me draws as the query: those that much in the database is like, or any.</source>
        <translation>Qué imágenes toma Sorpréndeme como consulta: las que se parecen a mucho de la base de datos, o cualquiera.</translation>
    </message>
    <message>
        <source>Settings that are rarely needed</source>
        <translation>Ajustes que rara vez se necesitan</translation>
    </message>
    <message>
        <source>Varied once; another seed begins afresh.</source>
        <translation>Variada una vez; otra semilla empieza de cero.</translation>
    </message>
    <message numerus="yes">
        <source>Varied %n times; another seed begins afresh.</source>
        <translation>
            <numerusform>Variada %n vez; otra semilla empieza de cero.</numerusform>
            <numerusform>Variada %n veces; otra semilla empieza de cero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Advanced (%1 changed)</source>
        <translation>Avanzado (%1 cambiados)</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Sortear otra semilla</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfModel</name>
    <message>
        <source>one picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>%L1 pictures</source>
        <translation>%L1 imágenes</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>otro modelo</translation>
    </message>
    <message>
        <source>unseen style</source>
        <translation>estilo no visto</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>propia</translation>
    </message>
    <message>
        <source>made for another model, so this painter cannot use it</source>
        <translation>hecha para otro modelo; este pintor no puede usarla</translation>
    </message>
    <message>
        <source>the painter has never seen this style</source>
        <translation>el pintor nunca ha visto este estilo</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>viene con el programa</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licencia %1</translation>
    </message>
    <message>
        <source>the search finds %1 % of the nearest pictures</source>
        <translation>la búsqueda encuentra el %1 % de las imágenes más cercanas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShelfPanel</name>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::SpokenNews</name>
    <message>
        <source>Picture %1 of %2 is finished.</source>
        <translation>La imagen %1 de %2 está terminada.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 was stopped.</source>
        <translation>La imagen %1 de %2 se detuvo.</translation>
    </message>
    <message>
        <source>Picture %1 of %2 could not be painted.</source>
        <translation>La imagen %1 de %2 no se pudo pintar.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::StatusLine</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <translation>%1: paso %2 de %3</translation>
    </message>
    <message>
        <source>%1, picture %2 of %3</source>
        <translation>%1, imagen %2 de %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
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
        <translation>Etiqueta sugerida %1</translation>
    </message>
    <message>
        <source>Suggested: click to give it</source>
        <translation>Sugerida: haga clic para ponerla</translation>
    </message>
    <message>
        <source>Do not suggest %1</source>
        <translation>No sugerir %1</translation>
    </message>
    <message>
        <source>Do not suggest this for the picture again</source>
        <translation>No volver a sugerirla para la imagen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiqueta %1</translation>
    </message>
    <message>
        <source>Tag %1, worn by %2 of %3</source>
        <translation>Etiqueta %1, la llevan %2 de %3</translation>
    </message>
    <message>
        <source>Give it to all of them</source>
        <translation>Ponerla a todas</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Quitar la etiqueta %1</translation>
    </message>
    <message>
        <source>Take this tag off</source>
        <translation>Quitar esta etiqueta</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TagsPanel</name>
    <message>
        <source>Suggested</source>
        <translation>Sugeridas</translation>
    </message>
    <message>
        <source>Add a tag, such as calm or mood:calm</source>
        <translation>Añada una etiqueta, como calm o mood:calm</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Return gives the chosen pictures this tag; commas part several</source>
        <translation>Intro pone esta etiqueta a las imágenes seleccionadas; las comas separan varias</translation>
    </message>
    <message>
        <source>Tags of the chosen pictures</source>
        <translation>Etiquetas de las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>No picture is chosen</source>
        <translation>No hay ninguna imagen seleccionada</translation>
    </message>
    <message>
        <source>Tags of this picture</source>
        <translation>Etiquetas de esta imagen</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n pictures</source>
        <translation>
            <numerusform>Etiquetas de %n imagen</numerusform>
            <numerusform>Etiquetas de %n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TeachDialog</name>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Pintar con él</translation>
    </message>
    <message>
        <source>Teach a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>their neighbours alone</source>
        <translation>solo sus vecinas</translation>
    </message>
    <message>
        <source>What the samples show beside their neighbours, which are pictures of the database.</source>
        <translation>Qué representan las muestras junto a sus vecinas, que son imágenes de la base de datos.</translation>
    </message>
    <message>
        <source>A copy of the model learns the pictures of the database, their neighbours and what is written of them. The model that it begins with stays as it is.</source>
        <translation>Una copia del modelo aprende las imágenes de la base de datos, sus vecinas y lo que hay escrito sobre ellas. El modelo de partida se queda como está.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Tea&amp;ching</source>
        <translation>Entrena&amp;miento</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>Empe&amp;zar con</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>&amp;Tiempo</translation>
    </message>
    <message>
        <source>&amp;Words of the samples</source>
        <translation>Palabras de las m&amp;uestras</translation>
    </message>
    <message>
        <source>In all. A teaching can be stopped at any time and gone on with later.</source>
        <translation>En total. Un entrenamiento se puede detener en cualquier momento y continuar más tarde.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Stopped. What was learned is kept; go on whenever you like.</source>
        <translation>Detenido. Lo aprendido se conserva; continúe cuando quiera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pictures)</source>
        <translation>
            <numerusform>%1 (%n imagen)</numerusform>
            <numerusform>%1 (%n imágenes)</numerusform>
        </translation>
    </message>
    <message>
        <source>A new model</source>
        <translation>Un modelo nuevo</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 min)</source>
        <translation>%1 (%2 de %3 min)</translation>
    </message>
    <message>
        <source>Stopping; what was learned is being kept…</source>
        <translation>Deteniendo; se guarda lo aprendido…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Entrenar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Elija una base de datos.</translation>
    </message>
    <message>
        <source>The database of this teaching is not on the shelf.</source>
        <translation>La base de datos de este entrenamiento no está en el estante.</translation>
    </message>
    <message>
        <source>Choose a model to begin with.</source>
        <translation>Elija un modelo de partida.</translation>
    </message>
    <message>
        <source>The model that this teaching began with is not here.</source>
        <translation>El modelo de partida de este entrenamiento no está aquí.</translation>
    </message>
    <message>
        <source>Give the new model a name.</source>
        <translation>Ponga un nombre al modelo nuevo.</translation>
    </message>
    <message>
        <source>Painting goes on while a model is taught, only slower.</source>
        <translation>Se sigue pintando mientras se entrena un modelo, solo que más despacio.</translation>
    </message>
    <message>
        <source>%1 of %2 min · step %3 · loss %4</source>
        <translation>%1 de %2 min · paso %3 · pérdida %4</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · quedan %1</translation>
    </message>
    <message>
        <source>"%1" is taught: %2 steps in %3 minutes. It can be chosen among the models in the settings.</source>
        <translation>«%1» está entrenado: %2 pasos en %3 minutos. Se puede elegir entre los modelos en los ajustes.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::Tour</name>
    <message>
        <source>What is where</source>
        <translation>Qué está dónde</translation>
    </message>
    <message>
        <source>Click anywhere to begin. Help, Show around brings this back.</source>
        <translation>Haga clic en cualquier lugar para empezar. Ayuda, Recorrido lo trae de vuelta.</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::TypicalSlider</name>
    <message>
        <source>Typical to adventurous</source>
        <translation>De típicas a aventuradas</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>típicas</translation>
    </message>
    <message>
        <source>adventurous</source>
        <translation>aventuradas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::VariationsDialog</name>
    <message>
        <source>Variations</source>
        <translation>Variaciones</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>&amp;Cuántas</translation>
    </message>
    <message>
        <source>How &amp;far from the picture</source>
        <translation>A qué &amp;distancia de la imagen</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What will be painted</source>
        <translation>Qué se pintará</translation>
    </message>
    <message>
        <source>&amp;Paint them</source>
        <translation>&amp;Pintarlas</translation>
    </message>
</context>
<context>
    <name>palimpsest::ui::WindowActions</name>
    <message>
        <source>No neighbour is chosen</source>
        <translation>No hay ninguna vecina seleccionada</translation>
    </message>
    <message>
        <source>It takes two chosen neighbours</source>
        <translation>Hacen falta dos vecinas seleccionadas</translation>
    </message>
    <message>
        <source>No finished picture is in sight</source>
        <translation>No hay ninguna imagen terminada a la vista</translation>
    </message>
    <message>
        <source>There is no draft to finish</source>
        <translation>No hay ningún boceto que terminar</translation>
    </message>
    <message>
        <source>It takes two finished pictures on the table</source>
        <translation>Hacen falta dos imágenes terminadas en la mesa</translation>
    </message>
    <message>
        <source>No picture of a database is chosen</source>
        <translation>No hay ninguna imagen de una base de datos seleccionada</translation>
    </message>
    <message>
        <source>It takes two databases in use</source>
        <translation>Hacen falta dos bases de datos en uso</translation>
    </message>
    <message>
        <source>Databases that came with the program stay</source>
        <translation>Las bases de datos que vinieron con el programa se quedan</translation>
    </message>
    <message>
        <source>There is only one database</source>
        <translation>Solo hay una base de datos</translation>
    </message>
    <message>
        <source>No database is chosen</source>
        <translation>No hay ninguna base de datos seleccionada</translation>
    </message>
    <message>
        <source>Nothing is being done</source>
        <translation>No hay nada en curso</translation>
    </message>
    <message>
        <source>Nothing is being imported</source>
        <translation>No se está importando nada</translation>
    </message>
    <message>
        <source>Another folder is being imported</source>
        <translation>Se está importando otra carpeta</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>No hay nada que revertir</translation>
    </message>
    <message>
        <source>No waiting picture is chosen</source>
        <translation>No hay ninguna imagen en espera seleccionada</translation>
    </message>
    <message>
        <source>No waiting picture is being changed</source>
        <translation>No se está cambiando ninguna imagen en espera</translation>
    </message>
    <message>
        <source>No painted picture is chosen</source>
        <translation>No hay ninguna imagen pintada seleccionada</translation>
    </message>
    <message>
        <source>It takes two to nine chosen pictures</source>
        <translation>Hacen falta de dos a nueve imágenes seleccionadas</translation>
    </message>
    <message>
        <source>No pictures are being compared</source>
        <translation>No se están comparando imágenes</translation>
    </message>
    <message>
        <source>No picture is being worked on</source>
        <translation>No se está trabajando sobre ninguna imagen</translation>
    </message>
    <message>
        <source>No picture was worked on yet</source>
        <translation>Aún no se trabajó sobre ninguna imagen</translation>
    </message>
    <message>
        <source>No collection is chosen</source>
        <translation>No hay ninguna colección seleccionada</translation>
    </message>
    <message>
        <source>&amp;Open recipe from picture…</source>
        <translation>&amp;Abrir receta de una imagen…</translation>
    </message>
    <message>
        <source>Restore query, database, neighbours and seed from a saved picture</source>
        <translation>Restaurar consulta, base de datos, vecinas y semilla desde una imagen guardada</translation>
    </message>
    <message>
        <source>&amp;Import folder…</source>
        <translation>&amp;Importar carpeta…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Make a database from a folder of pictures</source>
        <translation>Crear una base de datos a partir de una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Pa&amp;use import</source>
        <translation>Pa&amp;usar importación</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Hold the import and go on later</source>
        <translation>Pausar la importación y continuar más tarde</translation>
    </message>
    <message>
        <source>&amp;Teach a model…</source>
        <translation>E&amp;ntrenar un modelo…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Teach a copy of a model the pictures of a database</source>
        <translation>Enseñar a una copia de un modelo las imágenes de una base de datos</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Guardar imagen…</translation>
    </message>
    <message>
        <source>Save the picture in sight as PNG with its recipe inside</source>
        <translation>Guardar la imagen a la vista como PNG con su receta dentro</translation>
    </message>
    <message>
        <source>Save contact sheet…</source>
        <translation>Guardar hoja de contactos…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save all pictures on the table as one labelled sheet</source>
        <translation>Guardar todas las imágenes de la mesa en una hoja rotulada</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Search with the copied picture, or take it among the neighbours where they have the focus</source>
        <translation>Buscar con la imagen copiada, o tomarla entre las vecinas si tienen el foco</translation>
    </message>
    <message>
        <source>&amp;Go to query</source>
        <translation>&amp;Ir a la consulta</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Keep words as chip</source>
        <translation>Conservar palabras como &amp;ficha</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+Return</translation>
    </message>
    <message>
        <source>Turn the words into a chip, so that others can be added</source>
        <translation>Convertir las palabras en una ficha, para poder añadir otras</translation>
    </message>
    <message>
        <source>&amp;Surprise me</source>
        <translation>&amp;Sorpréndeme</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Draw a picture of the database as the query</source>
        <translation>Tomar como consulta una imagen al azar de la base de datos</translation>
    </message>
    <message>
        <source>Add picture by &amp;hand…</source>
        <translation>Añadir imagen a &amp;mano…</translation>
    </message>
    <message>
        <source>Put a picture of your own among the neighbours</source>
        <translation>Poner una imagen propia entre las vecinas</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>Keep this neighbour whatever the query</source>
        <translation>Conservar esta vecina sea cual sea la consulta</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Leave this neighbour out</source>
        <translation>Dejar fuera esta vecina</translation>
    </message>
    <message>
        <source>&amp;More weight</source>
        <translation>&amp;Más peso</translation>
    </message>
    <message>
        <source>&amp;Less weight</source>
        <translation>Me&amp;nos peso</translation>
    </message>
    <message>
        <source>&amp;Weight as retrieved</source>
        <translation>&amp;Peso como se recuperó</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Verla</translation>
    </message>
    <message>
        <source>Show this neighbour large</source>
        <translation>Mostrar esta vecina ampliada</translation>
    </message>
    <message>
        <source>M&amp;ore like this</source>
        <translation>Más c&amp;omo esta</translation>
    </message>
    <message>
        <source>Take this picture as the query</source>
        <translation>Tomar esta imagen como consulta</translation>
    </message>
    <message>
        <source>Show what is &amp;folded</source>
        <translation>Mostrar lo a&amp;grupado</translation>
    </message>
    <message>
        <source>Show the pictures that are nearly the same and stand behind this one</source>
        <translation>Mostrar las imágenes casi iguales que están detrás de esta</translation>
    </message>
    <message>
        <source>Exclude this &amp;artist</source>
        <translation>Excluir a este &amp;artista</translation>
    </message>
    <message>
        <source>Shift+X</source>
        <translation>Shift+X</translation>
    </message>
    <message>
        <source>Leave out everything by this artist</source>
        <translation>Dejar fuera todo lo de este artista</translation>
    </message>
    <message>
        <source>Exclude a &amp;tag of it…</source>
        <translation>Excluir una de sus e&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation>Alt+X</translation>
    </message>
    <message>
        <source>Leave out everything that has one of its tags</source>
        <translation>Dejar fuera todo lo que lleve una de sus etiquetas</translation>
    </message>
    <message>
        <source>Move to the le&amp;ft</source>
        <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+Left</translation>
    </message>
    <message>
        <source>Put it before the neighbour on its left; that pins it</source>
        <translation>Ponerla antes de la vecina de su izquierda; eso la fija</translation>
    </message>
    <message>
        <source>Move to the ri&amp;ght</source>
        <translation>Mover a la &amp;derecha</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+Right</translation>
    </message>
    <message>
        <source>Put it behind the neighbour on its right; that pins it</source>
        <translation>Ponerla después de la vecina de su derecha; eso la fija</translation>
    </message>
    <message>
        <source>Paint wit&amp;hout it</source>
        <translation>Pintar &amp;sin ella</translation>
    </message>
    <message>
        <source>Paint the picture in sight with this neighbour and without it, side by side</source>
        <translation>Pintar la imagen a la vista con esta vecina y sin ella, lado a lado</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Pintar</translation>
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
        <translation>Pintar a partir de la consulta y sus vecinas</translation>
    </message>
    <message>
        <source>&amp;All databases</source>
        <translation>&amp;Todas las bases de datos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Paint the same recipe and seed over every database</source>
        <translation>Pintar la misma receta y semilla con cada base de datos</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Nueva semilla</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Lock seed</source>
        <translation>&amp;Bloquear semilla</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Keep results as a database</source>
        <translation>&amp;Conservar resultados como base de datos</translation>
    </message>
    <message>
        <source>What is painted becomes part of the database "My results", to be found and painted with</source>
        <translation>Lo pintado pasa a la base de datos «My results», para encontrarlo y pintar con ello</translation>
    </message>
    <message>
        <source>Use this &amp;recipe</source>
        <translation>Usar esta &amp;receta</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Take over query, database, neighbours, settings and seed of this picture</source>
        <translation>Tomar consulta, base de datos, vecinas, ajustes y semilla de esta imagen</translation>
    </message>
    <message>
        <source>Use this &amp;seed</source>
        <translation>Usar esta &amp;semilla</translation>
    </message>
    <message>
        <source>Take over the seed alone</source>
        <translation>Tomar solo la semilla</translation>
    </message>
    <message>
        <source>More like this &amp;picture</source>
        <translation>Más como esta &amp;imagen</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Copy &amp;credits</source>
        <translation>Copiar &amp;créditos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy the list of the pictures it was drawn on</source>
        <translation>Copiar la lista de las imágenes de las que partió</translation>
    </message>
    <message>
        <source>Copy &amp;file path</source>
        <translation>Copiar ruta del &amp;archivo</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>Mover a la pa&amp;pelera</translation>
    </message>
    <message>
        <source>Shift+Delete</source>
        <translation>Shift+Delete</translation>
    </message>
    <message>
        <source>Back to the &amp;table</source>
        <translation>Volver a la &amp;mesa</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Show the pictures painted last</source>
        <translation>Mostrar las últimas imágenes pintadas</translation>
    </message>
    <message>
        <source>&amp;Browse the database</source>
        <translation>E&amp;xaminar la base de datos</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Look through all pictures of the database</source>
        <translation>Ver todas las imágenes de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Map of the database</source>
        <translation>Ma&amp;pa de la base de datos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Show all pictures of the database on a map, like ones together</source>
        <translation>Mostrar todas las imágenes de la base de datos en un mapa, las parecidas juntas</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Duplicados</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Show what is there more than once in the databases in use, and keep the best</source>
        <translation>Mostrar lo que está más de una vez en las bases de datos en uso y conservar lo mejor</translation>
    </message>
    <message>
        <source>Show this picture large, or go back to the others</source>
        <translation>Mostrar esta imagen ampliada, o volver a las demás</translation>
    </message>
    <message>
        <source>&amp;More like this</source>
        <translation>&amp;Más como esta</translation>
    </message>
    <message>
        <source>Pin as &amp;neighbour</source>
        <translation>Fijar como &amp;vecina</translation>
    </message>
    <message>
        <source>Paint with the chosen pictures, whatever the query</source>
        <translation>Pintar con las imágenes seleccionadas, sea cual sea la consulta</translation>
    </message>
    <message>
        <source>Show in &amp;file manager</source>
        <translation>Mostrar en el gestor de &amp;archivos</translation>
    </message>
    <message>
        <source>Open the folder that this picture is in</source>
        <translation>Abrir la carpeta en la que está esta imagen</translation>
    </message>
    <message>
        <source>New &amp;database of these…</source>
        <translation>Nueva &amp;base de datos con estas…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Make a database of the chosen pictures; no picture is copied</source>
        <translation>Crear una base de datos con las imágenes seleccionadas; no se copia ninguna</translation>
    </message>
    <message>
        <source>&amp;Merge into one…</source>
        <translation>&amp;Fusionar en una…</translation>
    </message>
    <message>
        <source>Make one database of those in use; they stay, and no picture is copied</source>
        <translation>Crear una sola base de datos con las que están en uso; se quedan y no se copia ninguna imagen</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Mover a la pa&amp;pelera</translation>
    </message>
    <message>
        <source>Move the databases in use to the bin; their pictures stay where they are</source>
        <translation>Mover a la papelera las bases de datos en uso; sus imágenes se quedan donde están</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Fit the picture into the table</source>
        <translation>Ajustar la imagen a la mesa</translation>
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
        <translation>Un píxel de la imagen por píxel de la pantalla</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ac&amp;ercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Go to the &amp;shelf</source>
        <translation>Ir al e&amp;stante</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Bases de datos</translation>
    </message>
    <message>
        <source>Show or hide the databases</source>
        <translation>Mostrar u ocultar las bases de datos</translation>
    </message>
    <message>
        <source>Se&amp;ttings and recipe</source>
        <translation>Aj&amp;ustes y receta</translation>
    </message>
    <message>
        <source>Show or hide settings and recipe</source>
        <translation>Mostrar u ocultar los ajustes y la receta</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Cambios</translation>
    </message>
    <message>
        <source>Show or hide what was done, to take it back</source>
        <translation>Mostrar u ocultar lo que se hizo, para revertirlo</translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation>Zona s&amp;iguiente</translation>
    </message>
    <message>
        <source>&amp;Previous zone</source>
        <translation>Zona an&amp;terior</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>A&amp;tajos</translation>
    </message>
    <message>
        <source>&amp;About Palimpsest</source>
        <translation>&amp;Acerca de Palimpsest</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Consulta</translation>
    </message>
    <message>
        <source>&amp;Neighbour</source>
        <translation>Veci&amp;na</translation>
    </message>
    <message>
        <source>Exp&amp;lore</source>
        <translation>E&amp;xplorar</translation>
    </message>
    <message>
        <source>Q&amp;ueue</source>
        <translation>C&amp;ola</translation>
    </message>
    <message>
        <source>Pi&amp;cture</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Work on it</source>
        <translation>&amp;Trabajar sobre ella</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Marcas</translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation>Co&amp;lección</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Colo&amp;res</translation>
    </message>
    <message>
        <source>Explain what has the keyboard, and everything else</source>
        <translation>Explicar lo que tiene el teclado, y todo lo demás</translation>
    </message>
    <message>
        <source>&amp;Show around</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <source>Say once more what the parts of the window are for</source>
        <translation>Decir otra vez para qué sirven las partes de la ventana</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
</context>
</TS>
