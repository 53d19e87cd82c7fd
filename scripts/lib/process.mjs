// Starting other programs and ending them. Node built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end with this terminal as its input and output.
 * @param {string} command a program's name or path
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, forwardSignals?: boolean}} options
 *   quiet: shows the output only when the program fails; forwardSignals: passes on what would end this process, and waits
 * @returns {Promise<number>} its exit code; 128 where a signal ended it, 127 where it could not be started
 */
export function run(command, args, options = {}) {
	return new Promise((resolve) => {
		const chunks = [];
		const child = spawn(command, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			// npm is a .cmd file on Windows, which only a shell starts.
			shell: windows && !path.isAbsolute(command),
		});
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(127);
		});
		if (options.forwardSignals) onStop((signal) => child.kill(signal));
		child.on('close', (code) => {
			if (code !== 0) process.stderr.write(Buffer.concat(chunks));
			resolve(code ?? 128);
		});
	});
}

/**
 * Calls back when this process is asked to stop, or when whoever started it is gone: npm, ended by a signal, leaves its script behind.
 * @param {(signal: NodeJS.Signals) => void} stop may be called more than once
 */
export function onStop(stop) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
	const starter = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === starter) return;
		clearInterval(timer);
		stop('SIGTERM');
	}, 500);
	timer.unref();
}

/**
 * Runs a program to its end and throws where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options as for run
 */
export async function mustRun(command, args, options = {}) {
	const code = await run(command, args, options);
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string} what the program prints, trimmed; empty where it cannot be started or fails
 */
export function outputOf(command, args) {
	const result = spawnSync(command, args, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: windows && !path.isAbsolute(command),
	});
	return result.status === 0 ? result.stdout.trim() : '';
}

/**
 * @param {string} name a program's name
 * @returns {string | undefined} where it stands on PATH
 */
export function findOnPath(name) {
	const endings = windows ? ['.exe', '.cmd'] : [''];
	for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
		for (const ending of endings) {
			const candidate = path.join(folder, name + ending);
			if (folder !== '' && fs.existsSync(candidate)) return candidate;
		}
	}
	return undefined;
}

/**
 * Starts a program that lives no longer than this process, however this one ends, and in a process group of its own, so that
 * `endGroup` ends it with everything that it has started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('node:child_process').ChildProcess} with output pipes
 */
export function startGroup(command, args, env) {
	const lifeline = path.join(path.dirname(fileURLToPath(import.meta.url)), 'lifeline.mjs');
	return spawn(process.execPath, [lifeline, command, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'], detached: !windows });
}

/**
 * Ends a program started by `startGroup` and waits until it is gone: asked at first, killed after three seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	signalGroup(child, 'SIGTERM');
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
	await gone;
	clearTimeout(timer);
	// The leader is gone; a grandchild that ignored SIGTERM may still stand.
	signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
	try {
		if (windows) child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// Already gone.
	}
}
