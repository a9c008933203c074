/** What the element says, in the languages that the page of Standfirst speaks: what it is, and that it has changed. */
const WORDS = {
	en: ["Summary", "Summary updated"],
	de: ["Zusammenfassung", "Zusammenfassung aktualisiert"],
	fr: ["Résumé", "Résumé mis à jour"],
	es: ["Resumen", "Resumen actualizado"],
	ja: ["要約", "要約を更新しました"],
	zh: ["摘要", "摘要已更新"],
	ar: ["الملخص", "تم تحديث الملخص"],
};

/** @param {string | null | undefined} tag a BCP 47 tag */
export function wordsOf(tag) {
	const language = tag?.toLowerCase().split("-")[0];
	return WORDS[/** @type {keyof typeof WORDS} */ (language)] ?? WORDS.en;
}
