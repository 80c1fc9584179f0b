<?php
// Makes a network of the site (php network.php make). Then keeps a practice on two of its three sites, uninstalls the plugin, and
// prints how many of the plugin's options each site has before and after (php network.php try).
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
'make' === $argv[1] && define( 'WP_INSTALLING_NETWORK', true );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
global $wpdb;

if ( 'make' === $argv[1] ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	populate_network( 1, '127.0.0.1', 'administrator@example.org', 'A network', '/', false );
	$constants = array(
		'MULTISITE'            => true,
		'SUBDOMAIN_INSTALL'    => false,
		'DOMAIN_CURRENT_SITE'  => '127.0.0.1',
		'PATH_CURRENT_SITE'    => '/',
		'SITE_ID_CURRENT_SITE' => 1,
		'BLOG_ID_CURRENT_SITE' => 1,
	);
	$lines = array();
	foreach ( $constants as $name => $value ) {
		$lines[] = "define( '$name', " . var_export( $value, true ) . ' );';
	}
	file_put_contents( __DIR__ . '/multisite.php', "<?php\n" . implode( "\n", $lines ) );
	exit;
}

$sites = array( 1 );
foreach ( array( '/two/', '/three/' ) as $path ) {
	$sites[] = wp_insert_site(
		array(
			'domain'     => '127.0.0.1',
			'path'       => $path,
			'network_id' => 1,
			'user_id'    => 1,
		)
	);
}
$count = fn( $site ) => array_sum( array_map( fn( $option ) => (int) ( false !== get_blog_option( $site, $option ) ), array( 'coverage_guide_profile', 'coverage_guide_static' ) ) );
foreach ( array_slice( $sites, 0, 2 ) as $site ) {
	foreach ( array( 'coverage_guide_profile', 'coverage_guide_static' ) as $option ) {
		update_blog_option( $site, $option, 'kept' );
	}
}
$before = array_map( $count, $sites );
define( 'WP_UNINSTALL_PLUGIN', 'coverage-guide/coverage-guide.php' );
require __DIR__ . '/plugin/uninstall.php';
$after = array_map( $count, $sites );
echo json_encode( compact( 'before', 'after' ) );
