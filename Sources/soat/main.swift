import Glibc

// A closed pipe is an error of one write, not the end of the program.
signal(SIGPIPE, SIG_IGN)
exit(await Invocation.status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
