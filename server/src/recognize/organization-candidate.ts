import type { MentionSource, OrganizationKind } from '../model/mention.ts';
import type { Span } from '../text/span.ts';

/** A name of a body that one block shows by itself, before the page is asked. Logical span in the block, UTF-16. */
export interface OrganizationCandidate extends Span {
	readonly text: string;
	readonly organization: OrganizationKind;
	readonly source: MentionSource;
	readonly confidence: number;
	/** The place the name says, as written: `北京市朝阳区`, `区`; null where it says none. */
	readonly place: string | null;
	/** What the name is called without its parent body (赵各庄矿 of 唐山开滦煤矿赵各庄矿), where that is a name by itself; else null. */
	readonly ownName: string | null;
	/** The body that the sentence says it is a part of: 延庆区委 for the 宣传部 of `延庆区委常委、宣传部部长`; null where it says none. */
	readonly within: string | null;
}

/** What one block gives to the page: the names it shows and the places it names in full form. */
export interface OrganizationFacts {
	readonly organizations: readonly OrganizationCandidate[];
	/** Places in full form (`朝阳区`), each once. */
	readonly places: readonly string[];
	/** Whether the block gives short forms of names in brackets. */
	readonly explains: boolean;
}
