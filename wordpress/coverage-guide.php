<?php
/**
 * Plugin Name:       Coverage Guide
 * Description:       Shows visitors of a therapy practice if insurance pays, who sees a diagnosis, and what changes if they pay themselves. Nothing that they answer leaves their device.
 * Version:           {version}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Coverage Guide contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       coverage-guide
 * Domain Path:       /languages
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

define( 'COVERAGE_GUIDE_VERSION', '{version}' );
define( 'COVERAGE_GUIDE_FILE', __FILE__ );

require_once __DIR__ . '/includes/languages.php';
require_once __DIR__ . '/includes/practice.php';
require_once __DIR__ . '/includes/static-words.php';
require_once __DIR__ . '/includes/element.php';
require_once __DIR__ . '/includes/route.php';
require_once __DIR__ . '/includes/settings-page.php';

add_action( 'init', 'coverage_guide_load_texts', 1 );
add_filter( 'load_textdomain_mofile', 'coverage_guide_texts_of_country', 10, 2 );
add_filter( 'load_script_translation_file', 'coverage_guide_script_texts_of_country', 10, 3 );
add_action( 'init', 'coverage_guide_register_element' );
add_action( 'enqueue_block_editor_assets', 'coverage_guide_tell_editor' );
add_action( 'rest_api_init', 'coverage_guide_register_route' );
add_action( 'admin_menu', 'coverage_guide_add_settings_page' );
add_action( 'admin_enqueue_scripts', 'coverage_guide_load_settings_script' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'coverage_guide_link_settings' );
