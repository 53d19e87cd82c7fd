/** The language id that VS Code's extension gives to pages. */
export const pageLanguage = 'zh-news';
