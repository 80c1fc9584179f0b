<?php
/**
 * What is kept of a practice, in two options of its site: the profile, as JSON, and its static words in each of its languages, as
 * HTML.
 *
 * A profile is judged by its size, its depth and its shape, and no further: what its fields mean is known to the guide, which
 * reads the profile in each visitor's browser and starts with none that is faulty.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** The option with the profile. */
const COVERAGE_GUIDE_PROFILE = 'coverage_guide_profile';
/** The option with the static words. */
const COVERAGE_GUIDE_STATIC = 'coverage_guide_static';
/** More than any profile has. The element refuses as many. */
const COVERAGE_GUIDE_LARGEST_PROFILE = 60000;
/** Each level of a profile has a meaning, and there are seven. */
const COVERAGE_GUIDE_DEEPEST_PROFILE = 16;

/**
 * The profile of this site's practice: JSON on one line that no HTML around it can be ended by.
 *
 * @return string Nothing if the guide is not set up.
 */
function coverage_guide_profile() {
	$profile = get_option( COVERAGE_GUIDE_PROFILE, '' );
	return is_string( $profile ) ? coverage_guide_harmless_json( $profile ) : '';
}

/**
 * The name of this site's practice.
 *
 * @return string Nothing if the guide is not set up.
 */
function coverage_guide_practice_name() {
	$profile = json_decode( coverage_guide_profile(), false, COVERAGE_GUIDE_DEEPEST_PROFILE );
	return is_object( $profile ) && isset( $profile->name ) && is_string( $profile->name ) ? $profile->name : '';
}

/**
 * Keeps a practice's profile and its static words. Neither is loaded with every page of the site.
 *
 * @param string   $profile The profile, judged already.
 * @param string[] $words   Its static words by language, the first one first, as HTML that nobody has looked at.
 */
function coverage_guide_keep( $profile, $words ) {
	update_option( COVERAGE_GUIDE_PROFILE, coverage_guide_harmless_json( $profile ), false );
	update_option( COVERAGE_GUIDE_STATIC, array_filter( array_map( 'coverage_guide_clean_words', $words ) ), false );
}

/**
 * What is wrong with a profile that somebody wants to save.
 *
 * @param string $profile The profile, as it was sent.
 * @return string[] A sentence for each mistake.
 */
function coverage_guide_profile_mistakes( $profile ) {
	if ( strlen( coverage_guide_harmless_json( $profile ) ) > COVERAGE_GUIDE_LARGEST_PROFILE ) {
		return array( __( 'The profile is too large: the guide takes 60,000 bytes.', 'coverage-guide' ) );
	}
	$read = json_decode( $profile, false, COVERAGE_GUIDE_DEEPEST_PROFILE );
	if ( JSON_ERROR_DEPTH === json_last_error() ) {
		return array( __( 'The profile has too many levels.', 'coverage-guide' ) );
	}
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		return array( __( 'The profile is not JSON.', 'coverage-guide' ) );
	}
	if ( ! is_object( $read ) ) {
		return array( __( 'The profile is JSON, but not an object.', 'coverage-guide' ) );
	}
	$mistakes = array();
	if ( ! isset( $read->profile ) || ! is_int( $read->profile ) || $read->profile < 1 ) {
		$mistakes[] = __( 'The profile does not say which version it has: "profile" is missing.', 'coverage-guide' );
	}
	if ( ! isset( $read->name ) || ! is_string( $read->name ) || '' === trim( $read->name ) ) {
		$mistakes[] = __( 'The profile has no "name".', 'coverage-guide' );
	}
	return $mistakes;
}

/**
 * The same JSON on one line, without a character that could end the script or the paragraph around it, or begin a shortcode. In
 * its texts each of them can be written as a number. Around them, JSON has none but brackets, behind which no name stands.
 *
 * @param string $json Any JSON.
 * @return string
 */
function coverage_guide_harmless_json( $json ) {
	$numbers = array(
		'<' => '\u003C',
		'>' => '\u003E',
		'&' => '\u0026',
		'[' => '\u005B',
	);
	$write   = static function ( $text ) use ( $numbers ) {
		return strtr( $text[0], $numbers );
	};
	$json    = preg_replace_callback( '/"(?:[^"\\\\]++|\\\\.)*+"/s', $write, $json );
	// What is no JSON may have them anywhere.
	unset( $numbers['['] );
	return trim( strtr( (string) $json, $numbers + array_fill_keys( array( "\r", "\n", "\t" ), ' ' ) ) );
}
