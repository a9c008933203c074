/**
 * The forms that a noun takes after a number; `#` stands for the number. A category that has none takes `other`.
 *
 * @typedef {{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>} Forms
 */

/** Numbers, shares, lists and plurals as a language writes them. @param {string} language */
export function formats(language) {
	const number = new Intl.NumberFormat(language);
	const percent = new Intl.NumberFormat(language, { style: "percent" });
	const list = new Intl.ListFormat(language, { type: "unit" });
	const rules = new Intl.PluralRules(language);
	return {
		/** @param {number} value */
		number: (value) => number.format(value),
		/** @param {number} share 0 to 1 */
		percent: (share) => percent.format(share),
		/** @param {string[]} parts */
		list: (parts) => list.format(parts),
		/** @param {number} count @param {Forms} forms */
		counted: (count, forms) =>
			(forms[rules.select(count)] ?? forms.other).replace(
				"#",
				number.format(count),
			),
	};
}
