/**
 * `text` with each control character (C0, DEL, C1) made U+FFFD. Names of files and the text of pages are other people's: shown as they are,
 * they could steer the terminal (`ESC ] 0 ; …` sets its title), or begin a line that looks like one of ours.
 */
export function plainLine(text: string): string {
	return text.replace(/\p{Cc}/gu, '\ufffd');
}
