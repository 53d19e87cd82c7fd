/** Whether a text begins and ends where its page does; a stretch of a file of many pages may do neither. */
export interface PageEdges {
	readonly head: boolean;
	readonly foot: boolean;
}

export const WHOLE_PAGE: PageEdges = { head: true, foot: true };
