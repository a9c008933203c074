// The page stands there in English. Where another language is wanted, nothing is painted until it is spoken: the words would jump. No
// module, for those run after the first paint; LanguageControl lifts the curtain.
if (!navigator.language.startsWith("en") || location.hash.includes("lang="))
	document.documentElement.dataset.curtain = "";
