<?php
// Installs WordPress: php install.php ADDRESS. Prints its version and the users' ids.
$_SERVER['HTTP_HOST'] = parse_url( $argv[1], PHP_URL_HOST ) . ':' . parse_url( $argv[1], PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';
define( 'WP_INSTALLING', true );
define( 'WP_SITEURL', $argv[1] );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A practice', 'administrator', 'administrator@example.org', false, '', 'password' );
foreach ( array( 'editor', 'author', 'subscriber' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
switch_theme( 'classic' );
echo get_bloginfo( 'version' );
