import { Engine } from '../analysis/engine.ts';
import { type ConfigResult, emptyConfig, parseConfig } from '../config/config-file.ts';
import { configName, suppressionsName } from '../config/file-names.ts';
import { parseSuppressions, type Suppression } from '../config/suppressions.ts';
import type { Localize } from '../l10n/localize.ts';
import { rules } from '../rules/rules.ts';
import type { RuleSetting, RuleSettings } from '../rules/run-rules.ts';
import { createSourceText } from '../text/source-text.ts';
import type { CliHost } from './cli-host.ts';
import { rangeOf } from './range.ts';

/** The configuration that governs a file: the nearest `jiaokan.json` at or above it, alone. */
export interface Governing {
	readonly folder: string | undefined;
	readonly config: ConfigResult['config'];
	/** `path:line:column: message`, in the user's language. */
	readonly errors: readonly string[];
}

/** The suppressions that hold for a file: those of the nearest `.jiaokan/ignore.jsonl`. */
export interface Suppressing {
	readonly folder: string | undefined;
	readonly suppressions: readonly Suppression[];
}

/** Configuration and suppressions of the files of one run, each file read once. */
export class Workspace {
	/** One for all files of the run: its lexicon is laid out once. */
	readonly engine = new Engine();
	readonly #host: CliHost;
	readonly #localize: Localize;
	readonly #governing = new Map<string, Governing>();
	readonly #suppressing = new Map<string, Suppressing>();

	constructor(host: CliHost, localize: Localize) {
		this.#host = host;
		this.#localize = localize;
	}

	governing(path: string): Governing {
		const folder = this.#host.nearest(path, configName);
		const key = folder ?? '';
		const known = this.#governing.get(key);
		if (known !== undefined) {
			return known;
		}
		const made = folder === undefined ? { folder, config: emptyConfig, errors: [] } : this.#readConfig(folder);
		this.#governing.set(key, made);
		return made;
	}

	suppressing(path: string): Suppressing {
		const folder = this.#host.nearest(path, suppressionsName);
		const key = folder ?? '';
		const known = this.#suppressing.get(key);
		if (known !== undefined) {
			return known;
		}
		const text = folder === undefined ? undefined : this.#host.readOwn(this.#host.join(folder, suppressionsName));
		const made = { folder, suppressions: text === undefined ? [] : parseSuppressions(text).suppressions };
		this.#suppressing.set(key, made);
		return made;
	}

	#readConfig(folder: string): Governing {
		const path = this.#host.join(folder, configName);
		const text = this.#host.readOwn(path) ?? '{}';
		const { config, problems } = parseConfig(text, rules);
		const source = createSourceText(text);
		const errors = problems.map(({ span, message }) => {
			const { line, character } = rangeOf(source, span).start;
			return `${path}:${line + 1}:${character + 1}: ${this.#localize(message)}`;
		});
		return { folder, config, errors };
	}
}

/** `settings` with every rule that is not in `only` switched off and those in it on; unchanged where `only` is empty. */
export function onlyRules(settings: RuleSettings, only: readonly string[]): RuleSettings {
	if (only.length === 0) {
		return settings;
	}
	return Object.fromEntries(rules.map(({ id }) => [id, only.includes(id) ? asked(settings[id]) : { severity: 'off' as const }]));
}

/** A rule that the user names on the command line runs, also where the configuration switches it off. */
function asked(setting: RuleSetting = {}): RuleSetting {
	return setting.severity === 'off' && setting.options !== undefined
		? { options: setting.options }
		: setting.severity === 'off'
			? {}
			: setting;
}
