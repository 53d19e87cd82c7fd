// Runs a program as long as whoever started this one lives: node lifeline.mjs PROGRAM ARGUMENT…
// The starter holds the other end of standard input; when it goes, in whatever way, the input ends and so does all of this group.
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('end', endGroup).on('error', endGroup).resume();

function endGroup() {
	if (process.platform === 'win32') child.kill();
	// This process leads its group; 0 is the group, this process with it.
	else process.kill(0, 'SIGKILL');
}
