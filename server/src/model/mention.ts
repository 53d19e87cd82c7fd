import type { Span } from '../text/span.ts';
import type { Message } from './message.ts';

/** What found a mention; a trained tagger would be a further source beside the rules. */
export type MentionSource = 'byline' | 'grammar' | 'lexicon' | 'consistency';

interface MentionBase {
	/** The name as one string, cuts joined: `北京市技能大赛轮椅使用大赛一等奖`. */
	readonly text: string;
	/** Source spans in UTF-16: one, or one a piece where a break cut the name. Never empty. */
	readonly spans: readonly Span[];
	/** Index of the block in `Page.blocks`. */
	readonly block: number;
	/** Logical span in that block, UTF-16. */
	readonly start: number;
	readonly end: number;
	readonly source: MentionSource;
	/** 0 to 1: how sure the finder is. Below 0.5 a mention is not reported. */
	readonly confidence: number;
}

export type OrganizationKind =
	| 'union'
	| 'party'
	| 'legislature'
	| 'government'
	| 'court'
	| 'military'
	| 'company'
	| 'hospital'
	| 'school'
	| 'press'
	| 'media'
	| 'museum'
	| 'research'
	| 'association'
	| 'team'
	| 'community'
	| 'other';

/** How a short form was led back to a full name. */
export interface Resolution {
	readonly fullName: string;
	/** For the hover: `“区” is 朝阳区 in this article`. */
	readonly reason: Message;
}

export interface OrganizationMention extends MentionBase {
	readonly kind: 'organization';
	readonly organization: OrganizationKind;
	/** The place the name says or the resolution adds: `朝阳区`. */
	readonly place: string | null;
	/** Whether the name is a short form of some body (区总工会, 市自来水集团). */
	readonly short: boolean;
	/** Null for a full name and for a short form with no single reading. */
	readonly resolution: Resolution | null;
}

export type HonorLevel = 'national' | 'provincial' | 'municipal' | 'district' | 'industry' | 'enterprise';

export interface HonorMention extends MentionBase {
	readonly kind: 'honor';
	/** Id in the honour table of `lexicon`, or null for an honour known by its form alone. */
	readonly entry: string | null;
	/** Null where neither the table nor the name says. */
	readonly level: HonorLevel | null;
	/** The name with what a coordination left out: 奖章 in `首都劳动奖状、奖章` is 首都劳动奖章; else as `text`. */
	readonly fullName: string;
}

/** A post someone holds: 党组成员、副主席 at 北京市总工会. Logical span in the person's block, UTF-16. */
export interface Post extends Span {
	readonly title: string;
	/** The organization's full name where it is known, else as written; null where the text gives none. */
	readonly organization: string | null;
}

export interface PersonMention extends MentionBase {
	readonly kind: 'person';
	readonly posts: readonly Post[];
	/** Role in a byline or credit (`记者`), null elsewhere. */
	readonly role: string | null;
}

/** For hover, outline and colour; not measured. A `post` is the words of one post (`党组成员`). */
export interface OtherMention extends MentionBase {
	readonly kind: 'post' | 'work' | 'event' | 'date' | 'quantity';
}

export type Mention = OrganizationMention | HonorMention | PersonMention | OtherMention;
export type MentionKind = Mention['kind'];
