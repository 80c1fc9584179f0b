<?php
/**
 * The route by which the settings page saves.
 *
 * It takes texts, and code from none of them: a profile, and static words that are cleaned. The guide itself comes with the
 * plugin and is the same for everybody.
 *
 * @package CoverageGuide
 */

defined( 'ABSPATH' ) || exit;

/** Registers it. WordPress asks for its nonce whenever somebody who is logged in comes with a cookie. */
function coverage_guide_register_route() {
	$profile = array(
		'type'     => 'string',
		'required' => true,
	);
	$words   = array(
		'type'                 => 'object',
		'default'              => array(),
		// A language, as pages name it.
		'patternProperties'    => array( '^[a-z]{2,3}$' => array( 'type' => 'string' ) ),
		'additionalProperties' => false,
	);
	register_rest_route(
		'coverage-guide/v1',
		'/practice',
		array(
			'methods'             => WP_REST_Server::CREATABLE,
			'callback'            => 'coverage_guide_save',
			'permission_callback' => 'coverage_guide_may_save',
			'args'                => array(
				'profile' => $profile,
				'static'  => $words,
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
 * @param WP_REST_Request $request With the profile, and with static words by language.
 * @return WP_REST_Response|WP_Error
 */
function coverage_guide_save( WP_REST_Request $request ) {
	$profile  = (string) $request['profile'];
	$words    = $request['static'];
	$mistakes = coverage_guide_profile_mistakes( $profile );
	if ( strlen( implode( $words ) ) > COVERAGE_GUIDE_LARGEST_STATIC ) {
		$mistakes[] = __( 'The static guide is too large.', 'coverage-guide' );
	}
	if ( $mistakes ) {
		return new WP_Error( 'coverage_guide_refused', implode( ' ', $mistakes ), array( 'status' => 400 ) );
	}
	coverage_guide_keep( $profile, $words );
	return rest_ensure_response( array( 'practice' => coverage_guide_practice_name() ) );
}
