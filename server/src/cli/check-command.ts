import { type Baseline, emptyBaseline, formatBaseline, isNew, parseBaseline, withFile } from '../config/baseline.ts';
import { message } from '../model/message.ts';
import type { Severity } from '../model/problem.ts';
import { type CheckOptions, checkFile } from './check-file.ts';
import { type CommandContext, failureMessage } from './command-context.ts';
import { findFiles } from './find-files.ts';
import { type PrintOptions, printProblems, tallyOf } from './print-problems.ts';
import { ProgressLine } from './progress-line.ts';
import { type FileReport, type FingerprintedProblem, severityOrder, type Tally } from './report.ts';
import { reportSarif, type SarifFile } from './report-sarif.ts';
import { summaryText } from './report-text.ts';

export type CheckFormat = PrintOptions['format'] | 'sarif';

export interface CheckRequest extends Omit<CheckOptions, 'print'> {
	readonly paths: readonly string[];
	readonly format: CheckFormat;
	readonly baseline: string | undefined;
	readonly updateBaseline: boolean;
	/** Undefined: any reported problem gives exit status 1. */
	readonly maxWarnings: number | undefined;
	/** 0: as many as the machine has cores where that pays. */
	readonly jobs: number;
}

/** Runs `jiaokan check`; resolves to its exit status. */
export async function checkCommand(context: CommandContext, request: CheckRequest): Promise<number> {
	const run = new CheckRun(context, request);
	return run.run();
}

class CheckRun {
	readonly #context: CommandContext;
	readonly #request: CheckRequest;
	readonly #progress: ProgressLine;
	readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
	readonly #log: SarifFile[] = [];
	#fixable = 0;
	#failures = 0;
	#trouble = false;
	#baseline: Baseline = emptyBaseline;
	#baselinePath: string | undefined;
	readonly #saidErrors = new Set<string>();

	constructor(context: CommandContext, request: CheckRequest) {
		this.#context = context;
		this.#request = request;
		this.#progress = new ProgressLine(context.host, context.localize);
	}

	async run(): Promise<number> {
		const { host, workspace, localize } = this.#context;
		const { paths, failed } = findFiles(this.#context, this.#request.paths);
		this.#trouble = failed;
		this.#baselinePath = this.#request.baseline ?? this.#configuredBaseline();
		if (!this.#readBaseline()) {
			return 2;
		}
		const { rules, severity } = this.#request;
		// What a baseline knows is not printed, so every problem is looked at here.
		const options: CheckOptions = { rules, severity, print: this.#baselinePath === undefined ? this.#print : null };
		const check = (path: string): FileReport => checkFile(host, workspace, path, options, localize);
		const inThreads = paths.includes('-') ? undefined : host.checkInThreads(paths, options, this.#request.jobs, check);
		let done = 0;
		if (inThreads === undefined) {
			for (const path of paths) {
				this.#take(check(path));
				done += 1;
				this.#progress.show(done, paths.length);
			}
		} else {
			for await (const report of inThreads) {
				this.#take(report);
				done += 1;
				this.#progress.show(done, paths.length);
			}
		}
		this.#finish(paths.length);
		return this.#status();
	}

	/** Null for a log, which is written at the end. */
	get #print(): PrintOptions | null {
		const { format } = this.#request;
		return format === 'sarif' ? null : { format, colours: this.#context.host.colours };
	}

	/** The baseline that the configuration of the first thing to check names. */
	#configuredBaseline(): string | undefined {
		const { host, workspace } = this.#context;
		const { folder, config } = workspace.governing(host.join(this.#request.paths[0] ?? '.', 'page'));
		return folder === undefined || config.baseline === null ? undefined : host.join(folder, config.baseline);
	}

	/** False, with the reason said, where the baseline file is no baseline. */
	#readBaseline(): boolean {
		const { host, say } = this.#context;
		const path = this.#baselinePath;
		const text = path === undefined ? undefined : host.readOwn(path);
		if (path === undefined) {
			return true;
		}
		if (text === undefined) {
			if (!this.#request.updateBaseline) {
				say(message('{0}: there is no such baseline file; --update-baseline makes it', path));
			}
			return this.#request.updateBaseline;
		}
		try {
			this.#baseline = parseBaseline(text);
			return true;
		} catch (error) {
			say(message('{0}: not a baseline file: {1}', path, error instanceof Error ? error.message : String(error)));
			return false;
		}
	}

	#take(report: FileReport): void {
		const { host, say } = this.#context;
		if (isSaid(report)) {
			this.#progress.clear();
		}
		this.#sayTrouble(report);
		const { found } = report;
		if (found.kind === 'printed') {
			this.#count(found.tally);
			host.write(found.text);
		} else {
			this.#takeListed(report, found.problems);
		}
		if (this.#request.updateBaseline) {
			return;
		}
		for (const { rule, quote } of report.unused) {
			say(message('{0}: the suppression of {1} holds back nothing any more: {2}', report.path, rule, quote ?? '*'));
		}
	}

	#takeListed(report: FileReport, listed: readonly FingerprintedProblem[]): void {
		const { host, localize } = this.#context;
		const problems = report.failure === null ? this.#applyBaseline(report.path, listed) : listed;
		this.#count(tallyOf(problems));
		if (this.#request.updateBaseline) {
			return;
		}
		const print = this.#print;
		if (print === null) {
			this.#log.push({ path: report.path, problems });
		} else {
			host.write(printProblems(report.path, problems, print, localize));
		}
	}

	#count({ counts, fixable }: Tally): void {
		for (const severity of severityOrder) {
			this.#counts[severity] += counts[severity];
		}
		this.#fixable += fixable;
	}

	#sayTrouble(report: FileReport): void {
		const { say, complain } = this.#context;
		if (report.failure !== null) {
			this.#trouble = true;
			this.#failures += 1;
			say(failureMessage(report.path, report.failure));
		}
		for (const error of [...report.configurationErrors, ...report.internalErrors.map((text) => `${report.path}: ${text}`)]) {
			this.#trouble = true;
			if (!this.#saidErrors.has(error)) {
				this.#saidErrors.add(error);
				complain(error);
			}
		}
	}

	/** Those that the baseline does not know, or all of them where it is being written. */
	#applyBaseline(report: string, problems: readonly FingerprintedProblem[]): readonly FingerprintedProblem[] {
		const path = this.#baselinePath;
		if (path === undefined) {
			return problems;
		}
		const { host } = this.#context;
		const file = host.relative(host.folderOf(path), report);
		const fingerprints = problems.map(({ fingerprint }) => fingerprint);
		if (this.#request.updateBaseline) {
			this.#baseline = withFile(this.#baseline, file, fingerprints);
			return problems;
		}
		const fresh = isNew(this.#baseline, file, fingerprints);
		return problems.filter((_, index) => fresh[index]);
	}

	#finish(files: number): void {
		const { host, localize, version, say } = this.#context;
		const { updateBaseline, format } = this.#request;
		const baseline = this.#baselinePath;
		if (updateBaseline && baseline !== undefined) {
			host.replace(baseline, formatBaseline(this.#baseline), { encoding: 'utf8', byteOrderMark: false });
			say(message('{0}: written', baseline));
		} else if (format === 'sarif') {
			host.write(`${JSON.stringify(reportSarif(this.#log, version, host.language), undefined, '\t')}\n`);
		} else if (format === 'text') {
			const tally = { counts: this.#counts, fixable: this.#fixable };
			const summary = summaryText(files - this.#failures, tally, localize);
			const failures = this.#failures === 0 ? '' : localize(message(' Not checked: {0}.', this.#failures));
			host.writeError(`${summary}${failures}\n`);
		}
	}

	#status(): number {
		const { maxWarnings, updateBaseline } = this.#request;
		if (this.#trouble) {
			return 2;
		}
		if (updateBaseline) {
			return 0;
		}
		const { error, warning, information, hint } = this.#counts;
		const failed = maxWarnings === undefined ? error + warning + information + hint > 0 : error > 0 || warning > maxWarnings;
		return failed ? 1 : 0;
	}
}

/** Whether something of a report may be written to the terminal. */
function isSaid({ found, failure, unused, configurationErrors, internalErrors }: FileReport): boolean {
	const count = found.kind === 'printed' ? found.text.length : found.problems.length;
	return count + unused.length + configurationErrors.length + internalErrors.length > 0 || failure !== null;
}
