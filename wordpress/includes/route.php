<?php
/**
 * The route by which the settings page saves.
 *
 * It takes two texts, and code from neither: a profile, and static words that are cleaned. The guide itself comes with the
 * plugin and is the same for everybody.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** Registers it. WordPress asks for its nonce whenever somebody who is logged in comes with a cookie. */
function coverage_guide_register_route() {
	$text = array(
		'type'     => 'string',
		'required' => true,
	);
	register_rest_route(
		'coverage-guide/v1',
		'/practice',
		array(
			'methods'             => WP_REST_Server::CREATABLE,
			'callback'            => 'coverage_guide_save',
			'permission_callback' => 'coverage_guide_may_save',
			'args'                => array(
				'profile' => $text,
				'static'  => array( 'required' => false ) + $text,
			),
		)
	);
}

/**
 * Whether somebody looks after this site.
 *
 * @return bool
 */
function coverage_guide_may_save() {
	return current_user_can( 'manage_options' );
}

/**
 * Saves a practice, whole or not at all.
 *
 * @param WP_REST_Request $request With the two texts.
 * @return WP_REST_Response|WP_Error
 */
function coverage_guide_save( WP_REST_Request $request ) {
	$profile  = (string) $request['profile'];
	$words    = (string) $request['static'];
	$mistakes = coverage_guide_profile_mistakes( $profile );
	if ( strlen( $words ) > COVERAGE_GUIDE_LARGEST_STATIC ) {
		$mistakes[] = __( 'The static guide is too large.', 'coverage-guide' );
	}
	if ( $mistakes ) {
		return new WP_Error( 'coverage_guide_refused', implode( ' ', $mistakes ), array( 'status' => 400 ) );
	}
	coverage_guide_keep( $profile, $words );
	return rest_ensure_response( array( 'practice' => coverage_guide_practice_name() ) );
}
