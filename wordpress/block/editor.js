// The block in the editor: a card that says whose guide will stand here. The guide itself is on the page that visitors see.

( function ( blocks, blockEditor, components, element, i18n ) {
	'use strict';

	const { createElement: make } = element;
	const { __, sprintf } = i18n;
	const known = window.coverageGuideBlock || { practice: '' };

	const THEMES = [
		{ value: '', label: __( 'As the visitor’s device', 'coverage-guide' ) },
		{ value: 'light', label: __( 'Light', 'coverage-guide' ) },
		{ value: 'dark', label: __( 'Dark', 'coverage-guide' ) },
	];
	const LANGUAGES = [
		{ value: '', label: __( 'As the page', 'coverage-guide' ) },
		{ value: 'en', label: 'English' },
		{ value: 'es', label: 'Español' },
	];

	function Edit( { attributes, setAttributes } ) {
		const control = ( Control, name, label, more ) =>
			make( Control, {
				key: name,
				label,
				value: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				__next40pxDefaultSize: true,
				__nextHasNoMarginBottom: true,
				...more,
			} );
		const settings = make(
			blockEditor.InspectorControls,
			null,
			make(
				components.PanelBody,
				{ title: __( 'Guide', 'coverage-guide' ) },
				control( components.TextControl, 'title', __( 'Title for screen readers', 'coverage-guide' ), {
					placeholder: __( 'Will insurance pay?', 'coverage-guide' ),
				} ),
				control( components.SelectControl, 'theme', __( 'Colors', 'coverage-guide' ), { options: THEMES } ),
				control( components.SelectControl, 'lang', __( 'Language', 'coverage-guide' ), { options: LANGUAGES } )
			)
		);
		const instructions = known.practice
			? // translators: %s: the name of a practice.
			  sprintf( __( 'The guide of %s stands here. Preview the page to see it.', 'coverage-guide' ), known.practice )
			: __( 'The guide is not set up yet. An administrator can do that under Settings, Coverage Guide.', 'coverage-guide' );
		const card = make( components.Placeholder, {
			icon: 'shield',
			label: __( 'Coverage Guide', 'coverage-guide' ),
			instructions,
		} );
		return make( 'div', blockEditor.useBlockProps(), settings, card );
	}

	blocks.registerBlockType( 'coverage-guide/guide', { edit: Edit, save: () => null } );
} )( window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element, window.wp.i18n );
