<?php
/**
 * Settings, Coverage Guide: the set-up page in a frame that can look at nothing around it.
 *
 * The frame hands over what was set up by a message; the page's script, `admin/settings.js`, saves it.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** The page's name in addresses. */
const COVERAGE_GUIDE_PAGE = 'coverage-guide';

/** Adds the page to the menu. */
function coverage_guide_add_settings_page() {
	$title = __( 'Coverage Guide', 'coverage-guide' );
	add_options_page( $title, $title, 'manage_options', COVERAGE_GUIDE_PAGE, 'coverage_guide_print_settings_page' );
}

/**
 * The page's address.
 *
 * @return string
 */
function coverage_guide_settings_address() {
	return admin_url( 'options-general.php?page=' . COVERAGE_GUIDE_PAGE );
}

/**
 * Puts a link to the page beside the plugin in the list of plugins.
 *
 * @param string[] $links The links that are there.
 * @return string[]
 */
function coverage_guide_link_settings( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( coverage_guide_settings_address() ), esc_html__( 'Set up', 'coverage-guide' ) );
	return array_merge( array( $link ), $links );
}

/**
 * Loads the page's script, on this page alone.
 *
 * @param string $screen The screen that is shown.
 */
function coverage_guide_load_settings_script( $screen ) {
	if ( 'settings_page_' . COVERAGE_GUIDE_PAGE !== $screen ) {
		return;
	}
	wp_enqueue_script( 'coverage-guide-settings', coverage_guide_address( 'admin/settings.js' ), array( 'wp-a11y' ), COVERAGE_GUIDE_VERSION, true );
	$known = array(
		'route'   => rest_url( 'coverage-guide/v1/practice' ),
		'nonce'   => wp_create_nonce( 'wp_rest' ),
		'profile' => coverage_guide_profile(),
		// The five letters of the guide without a profile.
		'letters' => '{letters}',
		'words'   => array(
			'saving'  => __( 'Saving …', 'coverage-guide' ),
			'saved'   => __( 'Saved. Your pages show it from now on. If you use a cache, empty it.', 'coverage-guide' ),
			/* translators: %s: why it was not saved. */
			'refused' => __( 'Not saved. %s', 'coverage-guide' ),
			'lost'    => __( 'The site did not answer. Your answers are still here: try again.', 'coverage-guide' ),
			/* translators: %s: five letters. */
			'letters' => __( 'Five letters stand at the lower edge of your guide: %s. If a page shows others, a cache still keeps what was there before.', 'coverage-guide' ),
		),
	);
	$known = wp_json_encode( $known, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'coverage-guide-settings', "window.coverageGuideSettings = $known;", 'before' );
}

/** Prints the page. */
function coverage_guide_print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$practice = coverage_guide_practice_name();
	$frame    = add_query_arg( 'ver', COVERAGE_GUIDE_VERSION, coverage_guide_address( 'setup.html' ) );
	// In the language of the administration around it.
	$frame .= '#lang=' . coverage_guide_language( determine_locale() );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Coverage Guide', 'coverage-guide' ); ?></h1>
		<p>
		<?php
		if ( '' === $practice ) {
			esc_html_e( 'Say below what your practice offers and bills, and press Save. Then put the guide on a page.', 'coverage-guide' );
		} else {
			/* translators: %s: the name of a practice. */
			printf( esc_html__( 'The guide is set up for %s.', 'coverage-guide' ), esc_html( $practice ) );
		}
		?>
		</p>
		<p>
		<?php
		/* translators: %s: a shortcode. */
		printf( esc_html__( 'On a page or in a post, add the block Coverage Guide, or write %s.', 'coverage-guide' ), '<code>[coverage_guide]</code>' );
		?>
		</p>
		<p id="coverage-guide-letters" hidden></p>
		<div id="coverage-guide-said" class="notice inline" role="status" hidden><p></p></div>
		<noscript><p><?php esc_html_e( 'Setting up takes JavaScript. What you have saved stays as it is.', 'coverage-guide' ); ?></p></noscript>
		<iframe
			id="coverage-guide-setup"
			title="<?php esc_attr_e( 'Set up the coverage guide', 'coverage-guide' ); ?>"
			data-src="<?php echo esc_url( $frame ); ?>"
			sandbox="allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
			referrerpolicy="no-referrer"
			style="display: block; inline-size: 100%; block-size: max(40rem, 80vh); border: 1px solid #c3c4c7; background: #fff"
		></iframe>
	</div>
	<?php
}
