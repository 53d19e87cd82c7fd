import type { Severity } from '../model/problem.ts';
import type { ReadFailure } from './cli-host.ts';
import type { Range } from './range.ts';

/** A problem as the reports print it; plain data, so a worker thread can send it. */
export interface ReportedProblem {
	readonly rule: string;
	readonly severity: Severity;
	readonly range: Range;
	/** In the user's language. */
	readonly message: string;
	readonly fix: 'none' | 'safe' | 'suggested';
	readonly fingerprint: string;
	readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** What a check found in one file. */
export interface FileReport {
	/** As the user named it or as it was found below a folder, with `/`. */
	readonly path: string;
	/** Null where the file could not be read. */
	readonly problems: readonly ReportedProblem[] | null;
	readonly failure: { readonly reason: ReadFailure; readonly detail: string } | null;
	readonly suppressed: number;
	/** Suppressions of this file that hold back nothing, as `rule` and `quote`. */
	readonly unused: readonly { readonly rule: string; readonly quote: string | null }[];
	/** Wrong places in the configuration that governs the file, each a whole line of text. */
	readonly configurationErrors: readonly string[];
	/** Parts of the engine that threw on this file. */
	readonly internalErrors: readonly string[];
}

/** Severities from the gravest to the least. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether `severity` is at least as grave as `least`. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
	return severityOrder.indexOf(severity) <= severityOrder.indexOf(least);
}
