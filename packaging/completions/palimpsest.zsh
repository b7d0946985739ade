#compdef palimpsest
_arguments \
    '--device[Compute on auto, cpu or cuda]:device:(auto cpu cuda)' \
    '--threads[Processor cores to use; 0 is all]:count:' \
    '--show[Begin with another page]:page:(browse map)' \
    '(- *)'{-h,--help}'[Say what can be asked for]' \
    '(- *)--help-all[Say what can be asked for, Qt included]' \
    '(- *)'{-v,--version}'[Say which version this is]' \
    '*:picture, recipe or database:_files'
