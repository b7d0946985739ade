# fish completion for palimpsest
complete -c palimpsest -l device -x -a 'auto cpu cuda' -d 'Compute on auto, cpu or cuda'
complete -c palimpsest -l threads -x -d 'Processor cores to use; 0 is all'
complete -c palimpsest -l show -x -a 'browse map' -d 'Begin with another page'
complete -c palimpsest -s h -l help -d 'Say what can be asked for'
complete -c palimpsest -l help-all -d 'Say what can be asked for, Qt included'
complete -c palimpsest -s v -l version -d 'Say which version this is'
