# fish completion for xfz. What can follow is xfz's matter; docs/decisions/completion.md has what the two say to each other.

function __xfz_complete
    set -l before (commandline --tokenize --cut-at-cursor --current-process)
    set -l token (commandline --cut-at-cursor --current-token)
    set -l typed
    for quote in '' "'" '"'
        set typed (string unescape -- "$token$quote"); and break
    end
    set -l answer (xfz __complete fish $before[2..] "$typed" 2>/dev/null </dev/null)
    set -l paths (string split ' ' -- $answer[1])
    set -l stem $answer[2]
    for line in $answer[3..]
        printf '%s%s\n' $stem $line
    end

    set -l begun (string sub --start (math (string length -- "$stem") + 1) -- "$typed")
    set -l found
    switch "$paths[1]"
        case folders
            set found (__fish_complete_directories "$begun" '')
        case files
            set found (__fish_complete_path "$begun" '')
            if set -q paths[2]
                set -l endings (string join '|' -- $paths[2..])
                set -l preferred (string match --regex -- "^[^\t]*(?:/|\.(?:$endings))(?:\t.*)?\$" $found)
                if set -q preferred[1]; or set -q answer[3]
                    set found $preferred
                end
            end
    end
    for path in $found
        printf '%s%s\n' $stem $path
    end
end

complete --command xfz --no-files --keep-order --arguments '(__xfz_complete)'
