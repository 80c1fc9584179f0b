// Hears the set-up page in its frame, and saves what it hands over.
//
// The frame has no origin, so who speaks is known by the window alone. What it sends is text: a profile, and static words in each
// language. The site judges both. No file that it sends is looked at.

( function () {
	'use strict';

	const VERSION = 1;
	const { route, nonce, letters, words } = window.coverageGuideSettings;
	let { profile } = window.coverageGuideSettings;
	const frame = document.getElementById( 'coverage-guide-setup' );
	const said = document.getElementById( 'coverage-guide-said' );
	const shown = document.getElementById( 'coverage-guide-letters' );

	function say( kind, text ) {
		said.className = 'notice inline notice-' + kind;
		said.hidden = false;
		said.firstElementChild.textContent = text;
		if ( kind !== 'info' ) {
			said.scrollIntoView( { block: 'nearest' } );
		}
	}

	// As the guide itself makes them, of its own letters and of the profile that it is given.
	function lettersWith( profile ) {
		let sum = 0;
		for ( const letter of letters + JSON.stringify( JSON.parse( profile ) ) ) {
			sum = ( Math.imul( sum, 31 ) + letter.codePointAt( 0 ) ) | 0;
		}
		let left = sum >>> 0;
		return letters.replace( /./g, () => {
			const letter = 'BCDFGHJKLMNPQRSTVWXZ'[ left % 20 ];
			left = Math.floor( left / 20 );
			return letter;
		} );
	}

	function showLetters() {
		shown.hidden = ! profile;
		shown.textContent = profile && words.letters.replace( '%s', lettersWith( profile ) );
	}

	async function save( message ) {
		say( 'info', words.saving );
		const body = JSON.stringify( { profile: String( message.profile ), static: message.static || {} } );
		const headers = { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce };
		let answer;
		let read;
		try {
			answer = await fetch( route, { method: 'POST', credentials: 'same-origin', headers, body } );
			read = await answer.json();
		} catch {
			say( 'error', words.lost );
			return;
		}
		if ( ! answer.ok ) {
			say( 'error', words.refused.replace( '%s', () => read.message || answer.status ) );
			return;
		}
		// What is opened if the frame loads again.
		profile = message.profile;
		showLetters();
		say( 'success', words.saved );
	}

	window.addEventListener( 'message', function ( event ) {
		const { source, data } = event;
		if ( source !== frame.contentWindow || ! data || data.coverageGuideSetup !== VERSION ) {
			return;
		}
		if ( data.type === 'ready' && profile ) {
			// It has no origin that could be named; a profile is what visitors are told anyway.
			source.postMessage( { coverageGuideSetup: VERSION, type: 'open', profile }, '*' );
		} else if ( data.type === 'save' ) {
			save( data );
		}
	} );
	showLetters();
	// Only now, so that its first word is heard.
	frame.src = frame.dataset.src;
} )();
