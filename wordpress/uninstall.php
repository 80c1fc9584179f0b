<?php
/**
 * Takes away all that the plugin has kept, on every site. Deactivating it keeps everything.
 *
 * @package CoverageGuide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/practice.php';

/** Of the site that is looked at. */
function coverage_guide_forget() {
	delete_option( COVERAGE_GUIDE_PROFILE );
	delete_option( COVERAGE_GUIDE_STATIC );
}

if ( is_multisite() ) {
	$coverage_guide_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $coverage_guide_sites as $coverage_guide_site ) {
		switch_to_blog( $coverage_guide_site );
		coverage_guide_forget();
		restore_current_blog();
	}
} else {
	coverage_guide_forget();
}
