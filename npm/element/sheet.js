/**
 * A style sheet that is made when it is first asked for, as no server has any, and that all share. A policy that forbids `<style>`
 * allows it.
 *
 * @param {string} css
 */
export function sheetOf(css) {
	/** @type {CSSStyleSheet | undefined} */
	let sheet;
	return () => {
		if (!sheet) {
			sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
		}
		return sheet;
	};
}
