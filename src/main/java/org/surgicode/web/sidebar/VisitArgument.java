package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.surgicode.web.launch.Bar;
import org.surgicode.web.launch.Barred;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Launches;

/** Hands a controller the visit before the case that the address names. */
final class VisitArgument implements HandlerMethodArgumentResolver {
  private final CaseVisits visits;

  VisitArgument(CaseVisits visits) {
    this.visits = visits;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(CaseVisit.class);
  }

  @Override
  public CaseVisit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    Launch launch = request == null ? null : Launches.under(request);
    if (request == null || launch == null || response == null) {
      throw new Barred(Bar.NO_LAUNCH);
    }
    Needs needs = parameter.getParameterAnnotation(Needs.class);
    if (needs != null) {
      launch.require(needs.value());
    }
    return visits.of(launch, id(request), request, response);
  }

  private static String id(HttpServletRequest request) {
    Object parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return parts instanceof Map<?, ?> named && named.get("id") instanceof String id ? id : "";
  }
}
