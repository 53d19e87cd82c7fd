import type { Localize } from '../l10n/localize.ts';
import { type Message, message } from '../model/message.ts';
import { type CommandDefinition, commands } from './commands.ts';

/** The help of the whole program, with a line end. */
export function programHelp(localize: Localize): string {
	const rows = commands.map(({ name, operands, summary }): Row => [`${name} ${operands}`, summary]);
	return [
		localize(message('Usage: jiaokan COMMAND [OPTION…]')),
		'',
		table(rows, localize),
		table(
			[
				['--version', message('print the version')],
				['-h, --help', message('show this help; after a command, the help of that command')],
			],
			localize,
		),
		localize(message('Exit status: 0 nothing found, 1 problems found, 2 trouble.')),
		'',
	].join('\n');
}

/** The help of one command, with a line end. */
export function commandHelp(command: CommandDefinition, localize: Localize): string {
	const rows = Object.entries(command.options).map(([name, option]): Row => {
		const value = option.value === undefined ? '' : ` ${option.value}`;
		return [`${option.short === undefined ? '' : `-${option.short}, `}--${name}${value}`, option.description];
	});
	return [
		localize(message('Usage: jiaokan {0}', `${command.name} ${command.operands}`)),
		localize(command.summary),
		'',
		table(rows, localize),
	].join('\n');
}

type Row = readonly [string, Message];

function table(rows: readonly Row[], localize: Localize): string {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${localize(right)}\n`).join('');
}
