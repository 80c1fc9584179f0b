<?php
/**
 * The element on a page: as a block, and as a shortcode.
 *
 * It is put together anew for every page, from what is kept of the practice. A post holds no code of it, so whoever may write a
 * post may place it.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** What a guide can be told where it is placed: the element's own attributes of these names. */
const COVERAGE_GUIDE_ATTRIBUTES = array(
	'title' => '',
	'theme' => '',
	'lang'  => '',
);

/** Registers the block, the shortcode, and the script and style that load where one of them stands. */
function coverage_guide_register_element() {
	wp_register_script( 'coverage-guide', coverage_guide_address( 'guide/coverage-guide.js' ), array(), COVERAGE_GUIDE_VERSION, true );
	// The version is that of the plugin: there is no file.
	wp_register_style( 'coverage-guide', false, array(), COVERAGE_GUIDE_VERSION );
	// Keeps the place free until the script runs, so that nothing on the page jumps.
	wp_add_inline_style( 'coverage-guide', 'coverage-guide:not(:defined){display:block;block-size:1037px;overflow:auto}' );

	wp_register_script(
		'coverage-guide-editor',
		coverage_guide_address( 'block/editor.js' ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		COVERAGE_GUIDE_VERSION,
		true
	);
	wp_set_script_translations( 'coverage-guide-editor', 'coverage-guide', coverage_guide_texts_folder() );
	register_block_type(
		plugin_dir_path( COVERAGE_GUIDE_FILE ) . 'block',
		array( 'render_callback' => 'coverage_guide_block' )
	);
	add_shortcode( 'coverage_guide', 'coverage_guide_shortcode' );
}

/** Tells the block in the editor whose guide it is. */
function coverage_guide_tell_editor() {
	$known = wp_json_encode( array( 'practice' => coverage_guide_practice_name() ), JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'coverage-guide-editor', "window.coverageGuideBlock = $known;", 'before' );
}

/**
 * The block.
 *
 * @param array $attributes What was chosen in the editor.
 * @return string HTML.
 */
function coverage_guide_block( $attributes ) {
	$element = coverage_guide_element( $attributes );
	return '' === $element ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $element );
}

/**
 * The shortcode. It stands where a paragraph may be around it, so nothing is put around the element.
 *
 * @param array|string $attributes What was written.
 * @return string HTML.
 */
function coverage_guide_shortcode( $attributes ) {
	return coverage_guide_element( shortcode_atts( COVERAGE_GUIDE_ATTRIBUTES, $attributes, 'coverage_guide' ) );
}

/**
 * The element, with the profile and the static words inside.
 *
 * @param array $attributes Any.
 * @return string HTML. Nothing if the guide is not set up: visitors are then told nothing, and who can mend it is told how.
 */
function coverage_guide_element( $attributes ) {
	$profile = coverage_guide_profile();
	if ( '' === $profile ) {
		return current_user_can( 'manage_options' ) ? coverage_guide_hint() : '';
	}
	wp_enqueue_script( 'coverage-guide' );
	wp_enqueue_style( 'coverage-guide' );

	$attributes = array_intersect_key( $attributes, COVERAGE_GUIDE_ATTRIBUTES ) + COVERAGE_GUIDE_ATTRIBUTES;
	$language = is_string( $attributes['lang'] ) ? $attributes['lang'] : '';
	// Tools that put scripts together move this one; beside it there may be no page.
	$attributes['src'] = add_query_arg( 'ver', COVERAGE_GUIDE_VERSION, coverage_guide_address( 'guide/coverage-guide.html' ) );
	if ( ! is_string( $attributes['title'] ) || '' === $attributes['title'] ) {
		$attributes['title'] = __( 'Will insurance pay?', 'coverage-guide' );
	}
	$written = '';
	foreach ( $attributes as $name => $value ) {
		if ( is_string( $value ) && '' !== $value ) {
			$value    = 'src' === $name ? esc_url( $value ) : esc_attr( $value );
			$written .= sprintf( ' %s="%s"', $name, coverage_guide_without_shortcodes( $value ) );
		}
	}
	return sprintf(
		'<coverage-guide%s>%s<script type="application/json">%s</script></coverage-guide>',
		$written,
		// On one line: what makes paragraphs of lines would come between them.
		coverage_guide_without_shortcodes( str_replace( array( "\r", "\n" ), ' ', coverage_guide_static_words( $language ) ) ),
		$profile
	);
}

/**
 * HTML in which nothing is taken for a shortcode: WordPress looks for them in what a block gives back, too.
 *
 * @param string $html Any.
 * @return string The same to whoever reads it.
 */
function coverage_guide_without_shortcodes( $html ) {
	// WordPress turns `&#91;` back into a bracket.
	return str_replace( '[', '&#x5B;', $html );
}

/**
 * What is said to those who can set the guide up.
 *
 * @return string HTML.
 */
function coverage_guide_hint() {
	return sprintf(
		'<p><a href="%s">%s</a></p>',
		esc_url( coverage_guide_settings_address() ),
		esc_html__( 'The coverage guide is not set up yet. Visitors see nothing here.', 'coverage-guide' )
	);
}

/**
 * The address of a file of this plugin.
 *
 * @param string $file Its name.
 * @return string
 */
function coverage_guide_address( $file ) {
	return plugins_url( $file, COVERAGE_GUIDE_FILE );
}
