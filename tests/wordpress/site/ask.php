<?php
// Answers a question on the site: php ask.php QUESTION …
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
global $wpdb;

switch ( $argv[1] ) {
	case 'headers':
		$file = WP_PLUGIN_DIR . '/coverage-guide/coverage-guide.php';
		echo wp_json_encode( get_plugin_data( $file ) + get_file_data( $file, array( 'License' => 'License' ) ) );
		break;
	case 'theme':
		switch_theme( $argv[2] );
		break;
	case 'language':
		// WordPress has no texts of its own in it here: what is translated is the plugin's.
		add_filter( 'get_available_languages', fn( $all ) => array_merge( $all, array( $argv[2] ) ) );
		update_option( 'WPLANG', $argv[2] );
		break;
	case 'kept':
		// By name, or in what they hold. What was written with the plugin stays its writer's.
		$own = array( 'recently_activated' );
		$of  = fn( $table, $name, $value ) => array_values(
			array_filter(
				$wpdb->get_col( "SELECT $name FROM {$wpdb->$table} WHERE $name LIKE '%coverage%' OR $value LIKE '%coverage_guide%' OR $value LIKE '%coverage-guide%' ORDER BY $name" ),
				// What WordPress itself notes of every plugin that there ever was.
				fn( $name ) => ! in_array( $name, array( 'recently_activated', 'active_plugins', 'uninstall_plugins' ), true ) && false === strpos( $name, '_site_transient_update_plugins' )
			)
		);
		echo wp_json_encode(
			array(
				'options'   => $of( 'options', 'option_name', 'option_value' ),
				'meta'      => array_merge( $of( 'usermeta', 'meta_key', 'meta_value' ), $of( 'postmeta', 'meta_key', 'meta_value' ) ),
				'scheduled' => array_values( array_filter( array_keys( array_merge( array(), ...array_values( array_filter( _get_cron_array(), 'is_array' ) ) ) ), fn( $hook ) => false !== strpos( $hook, 'coverage' ) ) ),
				'tables'    => array_values( array_filter( $wpdb->get_col( 'SHOW TABLES' ), fn( $table ) => false !== strpos( $table, 'coverage' ) ) ),
			)
		);
		break;
}
