/** Language id of a newspaper page, as the manifest contributes it. */
export const pageLanguage = 'zh-news';
