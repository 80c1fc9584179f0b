import "coverage-guide";
