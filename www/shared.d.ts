/** What another app shares: the service worker takes it and hands it to the page. */
export interface Shared {
	title: string;
	text: string;
	files: File[];
}
