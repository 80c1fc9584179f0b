<?php
/**
 * The plugin's own texts in Spanish. WordPress has a Spanish for each of many countries; the plugin has one for all of them.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** The Spanish that there is. */
const COVERAGE_GUIDE_SPANISH = 'es_ES';

/** Says where the plugin's texts are: by itself, WordPress looks for those from its own directory only. */
function coverage_guide_load_texts() {
	load_plugin_textdomain( 'coverage-guide', false, dirname( plugin_basename( COVERAGE_GUIDE_FILE ) ) . '/languages' );
}

/**
 * The texts for a country that has none of its own.
 *
 * @param string $file   Where WordPress looks for them.
 * @param string $domain Whose texts they are.
 * @return string
 */
function coverage_guide_texts_of_country( $file, $domain ) {
	return 'coverage-guide' === $domain ? coverage_guide_spanish_file( $file, '.mo' ) : $file;
}

/**
 * The same for a script.
 *
 * @param string|false $file   Where WordPress looks for them.
 * @param string       $handle The script.
 * @param string       $domain Whose texts they are.
 * @return string|false
 */
function coverage_guide_script_texts_of_country( $file, $handle, $domain ) {
	return 'coverage-guide' === $domain ? coverage_guide_spanish_file( $file, "-$handle.json" ) : $file;
}

/**
 * The file of this plugin that takes the place of a Spanish one that is not there.
 *
 * @param string|false $file Where WordPress looks.
 * @param string       $end  What its name has behind the language.
 * @return string|false
 */
function coverage_guide_spanish_file( $file, $end ) {
	$is_spanish = is_string( $file ) && preg_match( '/^coverage-guide-es(_[A-Za-z_]+)?' . preg_quote( $end, '/' ) . '$/', basename( $file ) );
	if ( ! $is_spanish || is_readable( $file ) ) {
		return $file;
	}
	return coverage_guide_texts_folder() . '/coverage-guide-' . COVERAGE_GUIDE_SPANISH . $end;
}

/**
 * The folder with the plugin's texts.
 *
 * @return string
 */
function coverage_guide_texts_folder() {
	return plugin_dir_path( COVERAGE_GUIDE_FILE ) . 'languages';
}

/**
 * The language of a tag or a locale, without its country: `es` of `es_MX` and of `es-MX`.
 *
 * @param string $tag Such a tag.
 * @return string
 */
function coverage_guide_language( $tag ) {
	return strtolower( (string) strtok( $tag, '_-' ) );
}
