import type { Failure } from '../model/analysis.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { OptionValues, PageContext } from './rule.ts';
/** What the user set for a rule; what is absent is the rule's own default. */
export interface RuleSetting {
    readonly severity?: Severity | 'off';
    readonly options?: OptionValues;
}
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
export interface RulesResult {
    readonly problems: readonly Problem[];
    readonly failures: readonly Failure[];
}
/** All problems of a page by `settings`, in text order. A rule that throws gives a failure; the others still report. */
export declare function runRules(_context: PageContext, _settings: RuleSettings): RulesResult;
