/** Method of the notification that the server sends after each analysis of an open page; `PageStatus` is its parameter. */
export const pageStatusMethod = 'jiaokan/pageStatus';

/** What the client's language status item shows of one page. */
export interface PageStatus {
	readonly uri: string;
	/** Version of the text that was analysed, as the client numbered it. */
	readonly version: number;
	readonly articles: number;
	readonly problems: number;
	/** How many of them are sent at most, the first ones. */
	readonly mostProblems: number;
	/** Whether the page is beyond the size limit, so that names and problems were left out. */
	readonly structureOnly: boolean;
}
