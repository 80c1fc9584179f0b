<?php
/**
 * What stands in the element until the guide is there, and for everybody without scripts.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** More than the static guide of any practice has, in all its languages. */
const COVERAGE_GUIDE_LARGEST_STATIC = 500000;

/**
 * The static words of this site's practice, which were cleaned when they were kept, or those that are true of every practice.
 *
 * They are in the language that is asked for or, if the practice does not offer that, in its first.
 *
 * @param string $wanted The language. Empty: that of the page.
 * @return string HTML.
 */
function coverage_guide_static_words( $wanted ) {
	$language = coverage_guide_language( '' === $wanted ? get_locale() : $wanted );
	$words    = get_option( COVERAGE_GUIDE_STATIC, array() );
	if ( is_array( $words ) && $words ) {
		return isset( $words[ $language ] ) ? $words[ $language ] : reset( $words );
	}
	$file = 'es' === $language ? 'guide/guide-inner.es.html' : 'guide/guide-inner.html';
	// A file of this plugin.
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents
	return (string) file_get_contents( plugin_dir_path( COVERAGE_GUIDE_FILE ) . $file );
}

/**
 * Leaves what the static guide is made of: paragraphs, lists, headings and links. No script, no picture, no style, no form and
 * nothing that loads.
 *
 * @param string $html A static guide: its inner part, or the whole page.
 * @return string
 */
function coverage_guide_clean_words( $html ) {
	$html = wp_check_invalid_utf8( $html, true );
	// Of a whole page, what stands in its body.
	$body = stripos( $html, '<body' );
	$html = false === $body ? $html : substr( $html, $body );
	// What cannot be shown goes with all that is in it. Where that takes too long, nothing is left.
	$html = preg_replace( '#<(script|style|title|template|textarea|noscript|iframe)\b.*?</\1\s*>#is', '', $html );
	return trim( wp_kses( (string) $html, coverage_guide_static_tags(), array( 'https', 'http', 'mailto', 'tel', 'sms' ) ) );
}

/**
 * The tags and attributes of a static guide.
 *
 * @return array
 */
function coverage_guide_static_tags() {
	$data       = array( 'coverage-guide-static', 'guide-exit', 'rule', 'service', 'term', 'verdict' );
	$attributes = array_fill_keys( preg_filter( '/^/', 'data-', $data ), true );
	$attributes = $attributes + array(
		'lang' => true,
		'dir'  => true,
	);
	$link       = array(
		'href' => true,
		'rel'  => true,
	);
	$tags       = array( 'br', 'dd', 'div', 'dl', 'dt', 'em', 'h2', 'h3', 'h4', 'li', 'main', 'ol', 'p', 'section', 'span', 'strong', 'ul' );
	return array_fill_keys( $tags, $attributes ) + array( 'a' => $attributes + $link );
}
