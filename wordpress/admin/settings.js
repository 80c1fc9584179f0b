// Hears the set-up page in its frame, and saves what it hands over.
//
// The frame has no origin, so who speaks is known by the window alone. What it sends is text: a profile and static words. The
// site judges both. No other file that it sends is looked at.

( function () {
	'use strict';

	const VERSION = 1;
	const { route, nonce, words } = window.coverageGuideSettings;
	let { profile } = window.coverageGuideSettings;
	const frame = document.getElementById( 'coverage-guide-setup' );
	const said = document.getElementById( 'coverage-guide-said' );

	function say( kind, text ) {
		said.className = 'notice inline notice-' + kind;
		said.hidden = false;
		said.firstElementChild.textContent = text;
		if ( kind !== 'info' ) {
			said.scrollIntoView( { block: 'nearest' } );
		}
	}

	async function save( message ) {
		say( 'info', words.saving );
		const files = message.files || {};
		const body = JSON.stringify( { profile: String( message.profile ), static: String( files[ 'static.html' ] || '' ) } );
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
	// Only now, so that its first word is heard.
	frame.src = frame.dataset.src;
} )();
