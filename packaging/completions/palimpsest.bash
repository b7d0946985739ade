# bash completion for palimpsest
_palimpsest()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case "$previous" in
        --device) mapfile -t COMPREPLY < <(compgen -W "auto cpu cuda" -- "$current"); return ;;
        --show) mapfile -t COMPREPLY < <(compgen -W "browse map" -- "$current"); return ;;
        --threads) return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "--device --threads --show --help --help-all --version -h -v" -- "$current")
    else
        compopt -o default
    fi
}
complete -F _palimpsest palimpsest
